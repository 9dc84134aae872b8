import {
  addWorkingDays,
  roundDeadline as deadlineOfRound,
  instantAt,
  vietnamDateOf,
  type Deadline,
  type RoundDeadlineFacts,
  type WorkCalendar,
} from '@conference/domain';

/** On which working days before the due date a reminder is sent, at eight in the morning. */
const REMINDERS_BEFORE = [3, 1];

/** What the due date of a round that opens now depends on. */
export type DeadlineFacts = Omit<RoundDeadlineFacts, 'openedOn' | 'ownDueOn'> & { readonly now: Date };

/** By when a round that opens now is due, with its explanation. */
export function roundDeadline(calendar: WorkCalendar, { now, ...facts }: DeadlineFacts): Deadline {
  return deadlineOfRound(calendar, { ...facts, openedOn: vietnamDateOf(now.toISOString()), ownDueOn: null });
}

/** When reminders go out before a due date, those already past left out. */
export function reminderInstants(calendar: WorkCalendar, dueOn: string, now: Date): string[] {
  return REMINDERS_BEFORE.map((days) => instantAt(addWorkingDays(calendar, dueOn, -days), '08:00')).filter(
    (at) => at > now.toISOString(),
  );
}
