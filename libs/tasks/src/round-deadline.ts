import {
  roundDeadline as deadlineOfRound,
  vietnamDateOf,
  type Deadline,
  type RoundDeadlineFacts,
  type WorkCalendar,
} from '@conference/domain';

/** What the due date of a round that opens now depends on. */
export type DeadlineFacts = Omit<RoundDeadlineFacts, 'openedOn'> & { readonly now: Date };

/** By when a round that opens now is due, with its explanation. */
export function roundDeadline(calendar: WorkCalendar, { now, ...facts }: DeadlineFacts): Deadline {
  return deadlineOfRound(calendar, { ...facts, openedOn: vietnamDateOf(now.toISOString()) });
}
