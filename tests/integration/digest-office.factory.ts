import { createHash } from 'node:crypto';
import { readSettings } from '@conference/config';
import { addWorkingDays, instantAt, vietnamCalendar, vietnamDateOf, type PlannedMailPolicy } from '@conference/domain';
import type { MailEntity, MailLinkEntity, PersonEntity, TaskEntity } from '@conference/persistence';
import { simpleParser, type ParsedMail } from 'mailparser';
import { DigestService } from '../../apps/notifications/src/digest.service';
import { MailDeskService } from '../../apps/notifications/src/mail-desk.service';
import { TaskMailsService } from '../../apps/notifications/src/task-mails.service';
import { MailedTasks } from '../api/mailed-links.factory';
import type { OpenRecord } from '../support/record';

/** Far enough that nothing is urgent. */
const DUE_IN_DAYS = 40;
const DAY_MS = 24 * 60 * 60 * 1000;

/** A real conference, no rehearsal, whose drafter is asked as often as a test needs. */
export class DigestOffice {
  private constructor(
    private readonly record: OpenRecord,
    readonly tasks: MailedTasks,
    readonly mails: TaskMailsService,
    private readonly desk: MailDeskService,
    private readonly publicUrl: string,
    /** Two processes that look for digests. */
    readonly digests: readonly [DigestService, DigestService],
  ) {}

  static async open(record: OpenRecord, databaseUrl: string): Promise<DigestOffice> {
    const tasks = await MailedTasks.open(record);
    await record.transactions.dataSource.query('update conference set rehearsal = false where id = $1', [
      tasks.conference.id,
    ]);
    const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: databaseUrl });
    const service = () => {
      const desk = new MailDeskService(settings);
      const mails = new TaskMailsService(record.transactions, desk, settings, record.files);
      return { desk, mails, digests: new DigestService(record.transactions, desk, mails) };
    };
    const [first, second] = [service(), service()];
    return new DigestOffice(record, tasks, first.mails, first.desk, settings.http.publicUrl, [
      first.digests,
      second.digests,
    ]);
  }

  get drafter(): PersonEntity {
    return [...this.tasks.people.values()].find(({ id }) => id === this.tasks.document.drafterId)!;
  }

  /** Half an hour after the office's digest hour, so many working days from now. */
  morning(days = 1): Date {
    const day = addWorkingDays(vietnamCalendar, vietnamDateOf(new Date().toISOString()), days);
    return new Date(instantAt(day, '08:30'));
  }

  async settle(policy: PlannedMailPolicy): Promise<void> {
    await this.sql('update office set mail_policy = $1 where id = $2', [policy, this.tasks.conference.officeId]);
  }

  sql(statement: string, values: unknown[] = []): Promise<unknown> {
    return this.record.transactions.dataSource.query(statement, values);
  }

  /** Asks the drafter so many questions, each in a round of its own, and mails each as the procedure does. */
  ask(count: number): Promise<TaskEntity[]> {
    return this.askMore(1, count);
  }

  /** The same after some were asked before. */
  async askMore(from: number, count = 1): Promise<TaskEntity[]> {
    const asked: TaskEntity[] = [];
    for (let number = from; number < from + count; number += 1) {
      const [task] = await this.tasks.ask('draft', number);
      await this.dueIn(task!, DUE_IN_DAYS + number);
      await this.mails.announceRound({ roundId: task!.roundId, step: 0, kind: 'task' });
      asked.push(task!);
    }
    return asked;
  }

  /** Tells the drafter something that asks for nothing. */
  tell({ subject, ...order }: { occasion: string; kind: string; subject: string; isByName?: boolean }): Promise<void> {
    return this.record.transactions.run(async (records) => {
      const page = `${this.publicUrl}/documents/5b0f`;
      await this.desk.write(records, {
        ...order,
        office: await records.directory.office(this.drafter.officeId),
        conferenceId: this.tasks.conference.id,
        reader: this.drafter,
        page,
        compose: () => ({ subject, text: `${subject}\n\n${page}\n`, html: `<p>${subject}</p>` }),
      });
    });
  }

  async dueIn({ roundId }: TaskEntity, days: number): Promise<void> {
    await this.sql('update round set due_at = $1 where id = $2', [new Date(Date.now() + days * DAY_MS), roundId]);
  }

  async dueAt({ roundId }: TaskEntity, at: string): Promise<void> {
    await this.sql('update round set due_at = $1 where id = $2', [at, roundId]);
  }

  /** Everything that was mailed, with its bytes. */
  async sent(kind?: string): Promise<{ mail: MailEntity; read: ParsedMail }[]> {
    const rows = (await this.sql('select id, raw from mail order by created_at, id')) as { id: string; raw: Buffer }[];
    const mails = await this.record.transactions.read((records) => records.mails.byIds(rows.map(({ id }) => id)));
    return Promise.all(
      rows
        .map(({ id, raw }) => ({ mail: mails.find((known) => known.id === id)!, raw }))
        .filter(({ mail }) => !kind || mail.kind === kind)
        .map(async ({ mail, raw }) => ({ mail, read: await simpleParser(raw) })),
    );
  }

  async held(): Promise<string[]> {
    const rows = (await this.sql('select task_id from held_mail order by held_at')) as { task_id: string }[];
    return rows.map(({ task_id }) => task_id);
  }

  link(url: string): Promise<MailLinkEntity | null> {
    const token = url.split('/').at(-1)!;
    const sha256 = createHash('sha256').update(token).digest();
    return this.record.transactions.read(({ mails }) => mails.link(sha256));
  }
}

/** The links of a mail, in their order. */
export function linksOf({ text = '' }: ParsedMail): string[] {
  return text.match(/https?:\/\/\S+/g) ?? [];
}
