import {
  checkOwnDay,
  compareCalendars,
  dueOnClosedDay,
  ok,
  refuse,
  vietnamCalendar,
  withOverrides,
  type DueChange,
  type DueDate,
  type OwnDay,
  type Result,
} from '@conference/domain';
import type { CalendarOverrideEntity, ConferenceEntity, Records, Transactions } from '@conference/persistence';
import type { Clock } from '../clock';
import { readPlanFactsOf } from '../plan-facts';
import type { OfficeActor } from './change-units';
import { refuseFields, type FieldRefusal } from './field-refusal';

type Missing = { readonly code: 'not-found' };

/** Lays a day of its own over an office's calendar: planned dates are reckoned with it from now on. */
export function addOwnDay(
  transactions: Transactions,
  clock: Clock,
  { officeId, actorId, day }: OfficeActor & { readonly day: OwnDay },
): Promise<Result<CalendarOverrideEntity, FieldRefusal>> {
  return transactions.run(async ({ directory, audit }) => {
    await directory.lock(officeId);
    const findings = checkOwnDay(day, vietnamCalendar, (await directory.calendarOverrides(officeId)).map(toOwnDay));
    if (findings.length > 0) return refuseFields(findings.map((finding) => ({ ...finding, proposal: null })));
    const { on, working, name } = day;
    const added = await directory.addOwnDay({ officeId, day: on, working, name: name.trim() });
    const facts = { on, working };
    await audit.append({ officeId, conferenceId: null, at: clock(), actorId, action: 'calendar.dayAdded', facts });
    return ok(added);
  });
}

/** Takes a day of its own out of an office's calendar: the national one counts again. */
export function removeOwnDay(
  transactions: Transactions,
  clock: Clock,
  { officeId, actorId, id }: OfficeActor & { readonly id: string },
): Promise<Result<true, Missing>> {
  return transactions.run(async ({ directory, audit }) => {
    await directory.lock(officeId);
    const day = (await directory.calendarOverrides(officeId)).find((one) => one.id === id);
    if (!day) return refuse({ code: 'not-found' });
    await directory.removeOwnDay(id);
    const facts = { on: day.day, working: day.working };
    await audit.append({ officeId, conferenceId: null, at: clock(), actorId, action: 'calendar.dayRemoved', facts });
    return ok(true);
  });
}

/** What a change of the calendar would move in one conference. */
export interface MovedByCalendar {
  readonly conference: ConferenceEntity;
  readonly changes: readonly DueChange[];
  /** What is asked already by the day that would be off: it keeps its date. */
  readonly stays: readonly DueDate[];
}

/** Compares the plans of an office's running conferences under its calendar as it is and as it would be. Nothing is done. */
export async function previewCalendar(
  records: Records,
  officeId: string,
  { after, closed }: { readonly after: readonly OwnDay[]; readonly closed: string | null },
  now: Date,
): Promise<MovedByCalendar[]> {
  const calendars = { before: await records.directory.calendar(officeId), after: calendarWith(after) };
  const running = await records.conferences.runningOf(officeId);
  const facts = await readPlanFactsOf(records, running);
  const at = now.toISOString();
  return running.map((conference) => {
    const own = facts.get(conference.id)!;
    const stays = closed === null ? [] : dueOnClosedDay(calendars.before, own, { day: closed, now: at });
    return { conference, changes: compareCalendars(calendars, own, at), stays };
  });
}

function calendarWith(days: readonly OwnDay[]) {
  return withOverrides(
    vietnamCalendar,
    days.map(({ name, ...day }) => ({ ...day, name: { vi: name, en: name } })),
  );
}

/** A row of an office's own days, as the rules know it. */
export function toOwnDay({ day: on, working, name }: CalendarOverrideEntity): OwnDay {
  return { on, working, name };
}
