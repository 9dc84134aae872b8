import {
  addWorkingDays,
  deadlineAfter,
  deadlineBefore,
  instantAt,
  realisticDeadline,
  vietnamDateOf,
  type ConferencePlan,
  type Deadline,
  type TaskKind,
  type WorkCalendar,
} from '@conference/domain';

/** Working days that a report of progress, and the signing of what the conference decided, may take. */
const DAYS_AFTER = { progress: 5, outcome: 3, issue: 1 };
/** On which working days before the due date a reminder is sent, at eight in the morning. */
const REMINDERS_BEFORE = [3, 1];

/** What a round's due date depends on. */
export interface DeadlineFacts {
  readonly kind: TaskKind;
  readonly number: number;
  readonly heldOn: string;
  readonly deadlines: ConferencePlan['deadlines'];
  /** Whether the document comes out of the conference rather than being prepared for it. */
  readonly isOutcome: boolean;
  readonly now: Date;
}

/** By when a round is due: derived backwards from the conference, never less than the plan's least time, with its explanation. */
export function roundDeadline(calendar: WorkCalendar, facts: DeadlineFacts): Deadline {
  const today = vietnamDateOf(facts.now.toISOString());
  if (facts.kind === 'issue') return deadlineAfter(calendar, today, DAYS_AFTER.issue);
  if (facts.kind === 'progress') return deadlineAfter(calendar, today, DAYS_AFTER.progress);
  if (facts.isOutcome) return deadlineAfter(calendar, today, DAYS_AFTER.outcome);

  const derived = deadlineBefore(calendar, facts.heldOn, daysBefore(facts));
  return realisticDeadline(calendar, derived, today, facts.deadlines.minimumWorkingDays);
}

function daysBefore({ kind, number, deadlines }: DeadlineFacts): number {
  switch (kind) {
    case 'draft':
      return number === 1 ? deadlines.drafts : deadlines.approvals;
    case 'opinion':
      return deadlines.opinions;
    case 'disposition':
      return deadlines.dispositions;
    case 'approval':
    case 'issue':
    case 'progress':
      return deadlines.approvals;
  }
}

/** When reminders go out before a due date, those already past left out. */
export function reminderInstants(calendar: WorkCalendar, dueOn: string, now: Date): string[] {
  return REMINDERS_BEFORE.map((days) => instantAt(addWorkingDays(calendar, dueOn, -days), '08:00')).filter(
    (at) => at > now.toISOString(),
  );
}
