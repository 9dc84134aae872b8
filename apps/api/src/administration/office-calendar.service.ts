import type {
  CalendarPreview,
  OfficeYear,
  OfficeYearQuery,
  OwnDayBody,
  OwnDayPreviewBody,
} from '@conference/contracts';
import {
  addDays,
  checkOwnDay,
  compareDates,
  DUE_KIND_NAMES,
  planDueDates,
  vietnamCalendar,
  vietnamDateOf,
  type DueDate,
  type OwnDay,
} from '@conference/domain';
import { Transactions, type PersonEntity, type Records } from '@conference/persistence';
import {
  addOwnDay,
  previewCalendar,
  readPlanFacts,
  removeOwnDay,
  systemClock,
  toOwnDay,
  type MovedByCalendar,
} from '@conference/tasks';
import { Injectable } from '@nestjs/common';
import { mustAdminister } from '../conferences/access';
import { doorRefusal, doorWords } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { fieldsRefused } from './field-refusal';

/** On which days an office departs from the national calendar, and what that moves. */
@Injectable()
export class OfficeCalendarService {
  constructor(private readonly transactions: Transactions) {}

  year(reader: PersonEntity, { year: wanted }: OfficeYearQuery): Promise<OfficeYear> {
    const { officeId } = mustAdminister(reader);
    const year = wanted ?? Number(vietnamDateOf(systemClock().toISOString()).slice(0, 4));
    const isOfYear = (on: string) => on.startsWith(`${year}-`);
    return this.transactions.read(async (records) => {
      const own = await records.directory.calendarOverrides(officeId);
      return {
        year,
        isConfirmed: vietnamCalendar.confirmedYears.includes(year),
        isKnown: Object.keys(vietnamCalendar.holidays).some(isOfYear),
        daysOff: spansOf(Object.entries(vietnamCalendar.holidays).filter(([on]) => isOfYear(on))),
        madeUp: vietnamCalendar.makeUpDays.filter(isOfYear),
        ownDays: own
          .filter(({ day }) => isOfYear(day))
          .map((day) => ({ id: day.id, ...toOwnDay(day) }))
          .toSorted((a, b) => compareDates(a.on, b.on)),
        heldOn: (await records.conferences.runningOf(officeId))
          .filter(({ heldOn }) => isOfYear(heldOn))
          .map(({ heldOn, title }) => ({ on: heldOn, title })),
      };
    });
  }

  preview(reader: PersonEntity, { add, remove }: OwnDayPreviewBody): Promise<CalendarPreview> {
    const { officeId } = mustAdminister(reader);
    return this.transactions.read(async (records) => {
      const rows = await records.directory.calendarOverrides(officeId);
      const removed = rows.find(({ id }) => id === remove);
      if (remove && !removed) throw doorRefusal('not-found');
      const kept = rows.filter((row) => row !== removed).map(toOwnDay);
      const findings = add ? checkOwnDay(add, vietnamCalendar, kept) : [];
      const isSound = !findings.some(({ field }) => field === 'on' || field === 'working');
      const after = add && isSound ? [...kept, add] : kept;
      const moved = await previewCalendar(records, officeId, after, systemClock());
      const closed = isSound ? closedBy(add, removed && toOwnDay(removed)) : null;
      return {
        findings: findings.map(({ sentence: message, ...finding }) => ({ ...finding, message, proposal: null })),
        conferences: await Promise.all(moved.map((one) => conferenceView(records, one, closed))),
      };
    });
  }

  async add(person: PersonEntity, day: OwnDayBody): Promise<void> {
    const added = await addOwnDay(this.transactions, systemClock, { ...mustAdminister(person), day });
    if (!added.ok) throw fieldsRefused(added.refusal);
  }

  async remove(person: PersonEntity, id: string): Promise<void> {
    const removed = await removeOwnDay(this.transactions, systemClock, { ...mustAdminister(person), id });
    allowed(removed, ({ code }) => doorWords(code));
  }
}

/** The day that would be off afterwards: one that is closed, or one whose work is taken back. */
function closedBy(add: OwnDay | null, removed: OwnDay | undefined): string | null {
  if (add && !add.working) return add.on;
  return removed?.working ? removed.on : null;
}

type ConferenceView = CalendarPreview['conferences'][number];

async function conferenceView(
  records: Records,
  { conference, changes }: MovedByCalendar,
  closed: string | null,
): Promise<ConferenceView> {
  const titles = new Map((await records.documents.ofConference(conference.id)).map(({ id, title }) => [id, title]));
  const named = ({ kind, documentId }: DueDate) => ({
    what: DUE_KIND_NAMES[kind],
    document: (documentId && titles.get(documentId)) || null,
  });
  return {
    id: conference.id,
    title: conference.title,
    isHeldThatDay: conference.heldOn === closed,
    moves: changes.map(({ key, before, after }) => ({
      key,
      ...named((after ?? before)!),
      before: before?.dueOn ?? null,
      after: after?.dueOn ?? null,
    })),
    stays:
      closed === null
        ? []
        : (await askedOn(records, conference, closed)).map((due) => ({ ...named(due), dueOn: due.dueOn })),
  };
}

/** What people were asked by that very day: the question said so, and it stands. */
async function askedOn(records: Records, conference: MovedByCalendar['conference'], day: string): Promise<DueDate[]> {
  const calendar = await records.directory.calendar(conference.officeId);
  const dues = planDueDates(calendar, await readPlanFacts(records, conference), systemClock().toISOString());
  return dues.filter(({ state, dueOn }) => state === 'open' && dueOn === day);
}

/** Days that follow one another under one name, as one. */
function spansOf(days: readonly (readonly [string, { vi: string; en: string }])[]): OfficeYear['daysOff'] {
  const spans: OfficeYear['daysOff'] = [];
  for (const [on, name] of days.toSorted(([a], [b]) => compareDates(a, b))) {
    const last = spans.at(-1);
    if (last && last.name.vi === name.vi && addDays(last.to, 1) === on) last.to = on;
    else spans.push({ from: on, to: on, name: { ...name } });
  }
  return spans;
}
