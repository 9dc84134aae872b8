import { createHash } from 'node:crypto';
import { SETTINGS, type Settings } from '@conference/config';
import { addDays, GAP_REASONS, gapsOf, leadsOffice, vietnamDateOf, type Ask, type Gap } from '@conference/domain';
import { absenceGapMail, absenceOverMail, type AwayTaskFacts } from '@conference/mail';
import type { AbsenceEntity, OfficeEntity, PersonEntity, Records } from '@conference/persistence';
import { officeAuthority, readAsks } from '@conference/tasks';
import { Inject, Injectable } from '@nestjs/common';
import { MailDeskService } from './mail-desk.service';
import { matterTitles } from './matter-titles';
import { officeFacts, readerFacts, roundContext } from './task-facts';
import { TaskMailsService } from './task-mails.service';
import { isAway, openTasksOf } from './waiting-tasks';

/** How long after an absence its end is still looked at. */
export const LOOK_BACK_DAYS = 14;

/** An office with everybody in it, as its mails need it. */
interface Audience {
  readonly office: OfficeEntity;
  readonly people: readonly PersonEntity[];
  readonly unitNames: ReadonlyMap<string, string>;
}

/** What is looked at, and when. */
interface Look {
  readonly audience: Audience;
  readonly absences: readonly AbsenceEntity[];
  readonly asks: readonly Ask[];
  readonly now: Date;
}

/**
 * Mails that absences cause: substitutes are asked from the first day on, what is open returns at the end, gaps are told of beforehand.
 *
 * Each has its own occasion, so that looking again at an office sends nothing again.
 */
@Injectable()
export class AbsenceMailsService {
  constructor(
    private readonly desk: MailDeskService,
    private readonly tasks: TaskMailsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Looks at the absences of an office, and writes every mail that is due and was not written yet. */
  async lookAt(records: Records, officeId: string, now: Date): Promise<void> {
    await records.authority.lock(officeId);
    const today = vietnamDateOf(now.toISOString());
    const absences = await records.authority.absencesOfOffice(officeId, addDays(today, -LOOK_BACK_DAYS));
    if (absences.length === 0) return;
    const asks = await readAsks(records, officeId, now);
    const look: Look = { audience: await readAudience(records, officeId), absences, asks, now };
    for (const absence of absences) {
      if (isOver(absence, today)) await this.tellOfReturn(records, look, absence);
      else if (absence.substituteId && absence.startsOn <= today)
        await this.askWhoeverAnswers(records, absence.personId);
    }
    await this.tellOfGaps(records, look);
  }

  /** Whatever waits for somebody is asked of whoever answers it now: whoever stands in, or the person who is back. */
  private async askWhoeverAnswers(records: Records, personId: string): Promise<void> {
    for (const { task } of await openTasksOf(records, personId)) {
      await this.tasks.ask(records, await roundContext(records, task.roundId), task);
    }
  }

  /** Tells somebody who is back what was answered for them, and what waits for them again. */
  private async tellOfReturn(records: Records, { audience, asks, now }: Look, absence: AbsenceEntity): Promise<void> {
    const { personId, substituteId, authorisationId, startsOn, endedAt } = absence;
    const isNeverBegun = endedAt !== null && vietnamDateOf(endedAt.toISOString()) < startsOn;
    if (isNeverBegun || (await isAway(records, personId, now))) return;
    await this.askWhoeverAnswers(records, personId);
    const [reader, substitute] = [personId, substituteId].map((id) => audience.people.find((other) => other.id === id));
    const order = authorisationId ? await records.authority.authorisation(authorisationId) : null;
    if (!reader || !substitute || !order) return;
    const done = await records.rounds.answeredUnder(order.id, personId);
    const waiting = await openTasksOf(records, personId);
    if (done.length === 0 && waiting.length === 0) return;
    const titleOf = await matterTitles(records, [...done, ...waiting.map(({ task }) => task)]);
    const { office, people, unitNames } = audience;
    const page = `${this.settings.http.publicUrl}/tasks`;
    await this.desk.write(records, {
      occasion: `absence-over/${absence.id}`,
      kind: 'absenceOver',
      office,
      conferenceId: null,
      reader,
      page,
      compose: () =>
        absenceOverMail({
          reader: readerFacts(reader, unitNames),
          office: officeFacts(office, people),
          absence: { startsOn, endsOn: lastDay(absence) },
          substitute: `${substitute.name}, ${substitute.position}`,
          order,
          done: done.map((task) => ({
            kind: task.kind,
            title: titleOf(task),
            outcome: task.outcome!,
            decidedAt: task.decidedAt!.toISOString(),
          })),
          open: waiting.flatMap(({ task }) =>
            asks.filter(({ taskId }) => taskId === task.id).map((ask) => awayTask(ask, titleOf(task))),
          ),
          link: page,
        }),
    });
  }

  /** Tells the person who will be away, and the head of office, of what nobody would answer: once for each gap and change of it. */
  private async tellOfGaps(records: Records, look: Look): Promise<void> {
    const today = vietnamDateOf(look.now.toISOString());
    const gaps = gapsOf(await officeAuthority(records, look.audience.office.id, today), look.asks, today);
    for (const absence of look.absences) {
      const own = gaps.filter((gap) => gap.absence.id === absence.id);
      const told = await records.authority.toldGaps(absence.id);
      const fresh = own.filter(({ ask }) => !told.some(({ key, dueOn }) => key === ask.key && dueOn === ask.dueOn));
      if (fresh.length === 0) continue;
      await this.tellOfGap(records, look.audience, { absence, gaps: own, mark: markOf(fresh) });
      const rows = fresh.map(({ ask: { key, dueOn } }) => ({ absenceId: absence.id, key, dueOn, toldAt: look.now }));
      await records.authority.addToldGaps(rows);
    }
  }

  private async tellOfGap(
    records: Records,
    { office, people, unitNames }: Audience,
    facts: { readonly absence: AbsenceEntity; readonly gaps: readonly Gap[]; readonly mark: string },
  ): Promise<void> {
    const { absence, gaps, mark } = facts;
    const { personId, startsOn, endsOn } = absence;
    const person = people.find(({ id }) => id === personId);
    if (!person) return;
    const titleOf = await matterTitles(
      records,
      gaps.map(({ ask }) => ask),
    );
    const said = gaps.map(({ ask, why }) => ({ ...awayTask(ask, titleOf(ask)), why: GAP_REASONS[why] }));
    for (const reader of [person, ...whoMends(people, personId)]) {
      await this.desk.write(records, {
        occasion: `absence-gap/${absence.id}/${mark}/${reader.id}`,
        kind: 'absenceGap',
        office,
        conferenceId: null,
        reader,
        compose: () =>
          absenceGapMail({
            reader: readerFacts(reader, unitNames),
            office: officeFacts(office, people),
            person: reader.id === personId ? null : `${person.name}, ${person.position}`,
            absence: { startsOn, endsOn },
            gaps: said,
            link: `${this.settings.http.publicUrl}/absences`,
          }),
      });
    }
  }
}

async function readAudience(records: Records, officeId: string): Promise<Audience> {
  const people = (await records.directory.peopleOfOffice(officeId)).filter(({ active }) => active);
  return {
    office: await records.directory.office(officeId),
    people,
    unitNames: await records.directory.unitNames(officeId),
  };
}

/** The head of office; where that is who will be away, the head. */
function whoMends(people: readonly PersonEntity[], personId: string): PersonEntity[] {
  const others = people.filter(({ id }) => id !== personId);
  const heads = others.filter(({ roles }) => roles.includes('headOfOffice'));
  return heads.length > 0 ? heads : others.filter(leadsOffice);
}

function isOver({ endedAt, endsOn }: AbsenceEntity, today: string): boolean {
  return endedAt !== null || endsOn < today;
}

/** The last day on which somebody was really away. */
function lastDay({ startsOn, endsOn, endedAt }: AbsenceEntity): string {
  const back = endedAt && vietnamDateOf(endedAt.toISOString());
  if (!back || back > endsOn) return endsOn;
  return back > startsOn ? back : startsOn;
}

function awayTask({ kind, dueOn }: Ask, title: string): AwayTaskFacts {
  return { kind, title, dueOn };
}

function markOf(gaps: readonly Gap[]): string {
  const keys = gaps.map(({ ask: { key, dueOn } }) => `${key}@${dueOn}`).toSorted();
  return createHash('sha256').update(keys.join('|')).digest('hex').slice(0, 16);
}
