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
  closedDay,
  compareDates,
  DUE_KIND_NAMES,
  vietnamCalendar,
  vietnamDateOf,
  type DueDate,
} from '@conference/domain';
import { Transactions, type PersonEntity } from '@conference/persistence';
import {
  addOwnDay,
  previewCalendar,
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
      const closed = isSound ? closedDay(add, removed ? toOwnDay(removed) : null) : null;
      const moved = await previewCalendar(records, officeId, { after, closed }, systemClock());
      const documents = await records.documents.ofConferences(moved.map(({ conference }) => conference.id));
      const titles = new Map(documents.map(({ id, title }) => [id, title]));
      return {
        findings: findings.map(({ sentence: message, ...finding }) => ({ ...finding, message, proposal: null })),
        conferences: moved.map((one) => conferenceView(one, { closed, titles })),
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

type ConferenceView = CalendarPreview['conferences'][number];

function conferenceView(
  { conference, changes, stays }: MovedByCalendar,
  { closed, titles }: { readonly closed: string | null; readonly titles: ReadonlyMap<string, string> },
): ConferenceView {
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
    stays: stays.map((due) => ({ ...named(due), dueOn: due.dueOn })),
  };
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
