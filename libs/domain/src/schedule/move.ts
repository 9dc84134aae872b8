import {
  addDays,
  addWorkingDays,
  isWorkingDay,
  workingDaysBetween,
  type CivilDate,
  type WorkCalendar,
} from '../calendar';
import type { DeadlineName, DueDate, PlanChange } from '../deadline';
import { deadlineNameOf } from '../deadline/round-deadline';
import { ok, refuse, type Result } from '../result';

/** What is known of a due date that somebody takes hold of. */
export type MovableDue = Pick<DueDate, 'kind' | 'state' | 'roundId' | 'number' | 'slack' | 'law'>;

/** Why a due date cannot be moved, or not by this person. */
export interface FixedDue {
  readonly code: 'done' | 'by-law' | 'by-step-before' | 'unrecorded' | 'not-allowed';
}

/** The questions whose due dates come from the plan's deadlines. */
const PLANNED = ['draft', 'opinion', 'disposition', 'approval'] as const;

/**
 * What moving a due date to a day asks for: the conference's day, a due date of one open round, or the plan's deadline for all documents
 * where the round is not open yet.
 */
export function changeByMoving(
  calendar: WorkCalendar,
  heldOn: CivilDate,
  due: MovableDue,
  on: CivilDate,
): Result<PlanChange, FixedDue> {
  const { kind, state, roundId } = due;
  if (state === 'done' || state === 'unrecorded') return refuse({ code: state });
  if (kind === 'conference') return ok({ type: 'date', heldOn: on });
  if (due.law !== null) return refuse({ code: 'by-law' });
  if (roundId !== null) return ok({ type: 'round', roundId, dueOn: on });
  const which = deadlineOf(due);
  if (!which) return refuse({ code: 'by-step-before' });
  return ok({ type: 'deadline', which, workingDays: Math.max(0, -workingDaysBetween(calendar, heldOn, on)) });
}

/** The plan's deadline behind a question that is still to be asked before the conference. */
function deadlineOf({ kind, number, slack }: MovableDue): DeadlineName | null {
  if (slack === null) return null;
  if (kind === 'invitations') return kind;
  const question = PLANNED.find((each) => each === kind);
  return question ? deadlineNameOf({ kind: question, number }) : null;
}

/** The next place for a due date, so many steps on: people work on working days, the conference itself may be held on any day. */
export function steppedBy(
  calendar: WorkCalendar,
  { kind }: Pick<MovableDue, 'kind'>,
  on: CivilDate,
  steps: number,
): CivilDate {
  if (steps === 0) return on;
  return kind === 'conference' ? addDays(on, steps) : addWorkingDays(calendar, on, steps);
}

/** The day that is meant when a due date is dropped on one: on a day off the next working day in the direction of the move. */
export function droppedOn(
  calendar: WorkCalendar,
  { kind }: Pick<MovableDue, 'kind'>,
  on: CivilDate,
  from: CivilDate,
): CivilDate {
  if (kind === 'conference' || isWorkingDay(calendar, on)) return on;
  return addWorkingDays(calendar, on, on < from ? -1 : 1);
}
