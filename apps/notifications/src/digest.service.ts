import {
  digestDueOn,
  getsDigest,
  mailPolicyOf,
  mailTime,
  vietnamDateOf,
  workingDaysBetween,
  type MailPolicy,
  type MailWay,
  type WorkCalendar,
} from '@conference/domain';
import { digestMail, type DigestTaskFacts } from '@conference/mail';
import {
  Pump,
  Transactions,
  type HeldNewsEntity,
  type OfficeEntity,
  type PersonEntity,
  type Records,
} from '@conference/persistence';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { MailDeskService } from './mail-desk.service';
import { conferenceFacts, linkEnd, matterFacts, officeFacts, readerFacts } from './task-facts';
import { TaskMailsService } from './task-mails.service';
import { isAway, waitingFor, wayOf, wishOf, type WaitingTask } from './waiting-tasks';

const SWEEP_MS = 2 * 60_000;
const UNSUBSCRIBE_MS = 60 * 24 * 60 * 60_000;
/** Whoever has fewer tasks than any office may set gets no digest. */
const FEWEST = 2;

/** One reader with everything that their digest depends on. */
interface Reader {
  readonly person: PersonEntity;
  readonly office: OfficeEntity;
  readonly calendar: WorkCalendar;
  readonly policy: MailPolicy;
  readonly waiting: readonly WaitingTask[];
  readonly now: Date;
}

/**
 * Looks every few minutes for whom it is the hour: gathers what waits for them into one mail of the day.
 *
 * It also lets go by itself what does not wait any more: urgent meanwhile, the digest switched off, few tasks again. Any number of
 * processes may look at once: each person is taken by one, and the mail of a day is stored once.
 */
@Injectable()
export class DigestService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(DigestService.name);
  private readonly pump: Pump;

  constructor(
    private readonly transactions: Transactions,
    private readonly desk: MailDeskService,
    private readonly tasks: TaskMailsService,
  ) {
    this.pump = new Pump(
      () => this.sweep(new Date()).then(() => false),
      (error) => this.failed(error),
      SWEEP_MS,
    );
  }

  onApplicationBootstrap(): void {
    this.pump.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.pump.stop();
  }

  /** Serves everybody whom a digest may concern; what fails for one is tried again at the next look. */
  async sweep(now: Date): Promise<void> {
    const ids = await this.transactions
      .read(({ digests }) => digests.candidates(FEWEST))
      .catch((error: unknown) => this.failed(error));
    for (const id of ids ?? []) {
      await this.transactions
        .run((records) => this.serve(records, id, now))
        .catch((error: unknown) => this.failed(error));
    }
  }

  private failed(error: unknown): void {
    this.log.warn(`digests: ${String(error)}`);
  }

  private async serve(records: Records, personId: string, now: Date): Promise<void> {
    if (!(await records.digests.take(personId))) return;
    const person = (await records.directory.person(personId))!;
    const office = await records.directory.office(person.officeId);
    const reader: Reader = {
      person,
      office,
      calendar: await records.directory.calendar(office.id),
      policy: mailPolicyOf(office.mailPolicy),
      waiting: person.active ? await waitingFor(records, personId) : [],
      now,
    };
    await this.letGo(records, reader);
    if (person.active) await this.gather(records, reader);
  }

  /** Sends by itself what waits no longer, and forgets what needs no mail any more. */
  private async letGo(records: Records, reader: Reader): Promise<void> {
    const held = await records.digests.heldFor(reader.person.id);
    for (const taskId of new Set(held.map((mail) => mail.taskId))) {
      const waiting = reader.waiting.find(({ task }) => task.id === taskId);
      const steps = held.filter((mail) => mail.taskId === taskId).map(({ step }) => step);
      if (waiting && waitsOn(reader, waiting, steps)) continue;
      if (waiting && wayOfHeld(reader, waiting, steps) !== 'never') await this.tasks.mailHeld(records, taskId, steps);
      await records.digests.release([taskId]);
    }
  }

  private async gather(records: Records, reader: Reader): Promise<void> {
    const { person, calendar, policy, now } = reader;
    const news = await records.digests.newsFor(person.id);
    const held = await records.digests.heldFor(person.id);
    const hasTasks =
      held.length > 0 || getsDigest({ wish: wishOf(person), waitingTasks: reader.waiting.length }, policy);
    if (!hasTasks && news.length === 0) return;
    const today = vietnamDateOf(now.toISOString());
    const sent = await records.mails.byOccasion(occasionOf(person, today));
    // what somebody wanted in a digest that they have switched off since is told once more
    const wish = { ...wishOf(person), ...(news.length > 0 && { off: false }) };
    const on = digestDueOn(calendar, { wish, policy, now: now.toISOString(), sentOn: sent && today });
    if (!on || (await isAway(records, person.id, now))) return;
    const waiting = hasTasks ? reader.waiting : [];
    await this.write(records, { ...reader, waiting }, { on, news });
    await records.digests.release(waiting.map(({ task }) => task.id));
    await records.digests.tellNews(
      news.map(({ occasion }) => occasion),
      now,
    );
  }

  private async write(
    records: Records,
    { person, office, calendar, waiting, now }: Reader,
    { on, news }: { readonly on: string; readonly news: readonly HeldNewsEntity[] },
  ): Promise<void> {
    const colleagues = await records.directory.peopleOfOffice(office.id);
    const unitNames = await records.directory.unitNames(office.id);
    const today = vietnamDateOf(now.toISOString());
    const tasks: Omit<DigestTaskFacts, 'link'>[] = [];
    for (const { task, round } of waiting) {
      const conference = await records.conferences.get(task.conferenceId);
      tasks.push({
        kind: task.kind,
        matter: await matterFacts(records, task, round),
        conference: conferenceFacts(conference, office),
        dueAt: round.dueAt.toISOString(),
        workingDaysLeft: workingDaysBetween(calendar, today, vietnamDateOf(round.dueAt.toISOString())),
      });
    }
    await this.desk.write(records, {
      occasion: occasionOf(person, on),
      kind: 'digest',
      office,
      conferenceId: null,
      reader: person,
      right: { purpose: 'unsubscribe', task: null, expiresAt: new Date(now.getTime() + UNSUBSCRIBE_MS) },
      listed: waiting.map(({ task, round }) => ({
        purpose: 'decide',
        task,
        expiresAt: linkEnd(calendar, round.dueAt, now),
      })),
      compose: ({ link, code }, links) =>
        digestMail({
          reader: readerFacts(person, unitNames),
          office: officeFacts(office, colleagues),
          on,
          tasks: tasks.map((task, place) => ({ ...task, link: links[place]! })),
          news: news.map(({ subject, link: page }) => ({ subject, link: page })),
          code,
          unsubscribe: link,
        }),
    });
  }
}

function occasionOf({ id }: PersonEntity, on: string): string {
  return `digest/${id}/${on}`;
}

/** How somebody wants what is held about a task: its first mail, or only reminders of it. */
function wayOfHeld({ person }: Reader, { task }: WaitingTask, steps: readonly number[]): MailWay | null {
  return wayOf(steps.includes(0) ? task.kind : 'reminder', person);
}

/** Whether a mail that waits goes on waiting: the rule that let it wait is asked again. */
function waitsOn(reader: Reader, task: WaitingTask, steps: readonly number[]): boolean {
  const { person, waiting, calendar, policy, now } = reader;
  const { round } = task;
  const [today, dueOn] = [vietnamDateOf(now.toISOString()), vietnamDateOf(round.dueAt.toISOString())];
  const workingDaysLeft = workingDaysBetween(calendar, today, dueOn);
  const facts = { workingDaysLeft, isPressed: false, isRehearsal: false };
  const way = wayOfHeld(reader, task, steps);
  return mailTime(facts, { wish: wishOf(person), waitingTasks: waiting.length, way }, policy) === 'digest';
}
