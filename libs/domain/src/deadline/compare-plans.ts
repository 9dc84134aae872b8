import {
  compareDates,
  deadlineBefore,
  isWorkingDay,
  vietnamDateOf,
  writtenDay,
  type Instant,
  type WorkCalendar,
} from '../calendar';
import { checkConferenceDate, regimeOn } from '../procedure';
import { ok, type Result } from '../result';
import type { Sentence } from '../sentence';
import { changePlan, type ChangedFacts, type PlanChange } from './change-plan';
import type { DueDate } from './due-date';
import type { PlanFacts } from './plan-facts';
import { planDueDates } from './plan-due-dates';
import { isPostponement } from './postponement';
import type { DeadlineRefusal } from './refusal';

/** One due date that a change moves: before, after, why, and whom it concerns. Null where there was or will be none. */
export interface DueChange {
  readonly key: string;
  readonly before: DueDate | null;
  readonly after: DueDate | null;
}

/** Something that becomes late, tight or irregular by a change. */
export interface PlanWarning {
  readonly code:
    'before-year-ends' | 'after-window' | 'day-off' | 'date-passed' | 'not-in-time' | 'least-time' | 'squeezes-next';
  /** The due date that it is about; null when it is about the conference. */
  readonly due: DueDate | null;
  readonly sentence: Sentence;
}

/** Everything that a change does. */
export interface ComparedPlans extends ChangedFacts {
  readonly changes: readonly DueChange[];
  readonly warnings: readonly PlanWarning[];
  /** Whether everybody who was summoned is put off to a later day. */
  readonly isPostponement: boolean;
}

/** Compares the plan before and after a change: every due date that moves, and what becomes late or impossible. */
export function comparePlans(
  calendar: WorkCalendar,
  facts: PlanFacts,
  change: PlanChange,
  now: Instant,
): Result<ComparedPlans, DeadlineRefusal> {
  const changed = changePlan(calendar, facts, change, now);
  if (!changed.ok) return changed;
  const [before, after] = [facts, changed.value.facts].map((plan) => planDueDates(calendar, plan, now));
  const changes = changesBetween(before!, after!);
  return ok({
    ...changed.value,
    changes,
    isPostponement: change.type === 'date' && isPostponement(facts, change.heldOn),
    warnings: [
      ...(change.type === 'date' ? dateWarnings(calendar, changed.value.facts, now) : []),
      ...changes.flatMap((one) => dueWarnings(calendar, changed.value.facts, one)),
    ],
  });
}

/** Compares the plan under two calendars: every date that a day off, or a day worked, moves. What is asked already keeps its date. */
export function compareCalendars(
  calendars: { readonly before: WorkCalendar; readonly after: WorkCalendar },
  facts: PlanFacts,
  now: Instant,
): DueChange[] {
  return changesBetween(planDueDates(calendars.before, facts, now), planDueDates(calendars.after, facts, now));
}

function changesBetween(before: readonly DueDate[], after: readonly DueDate[]): DueChange[] {
  const later = new Map(after.map((due) => [due.key, due]));
  const known = new Set(before.map(({ key }) => key));
  return [
    ...before.map((due): DueChange => ({ key: due.key, before: due, after: later.get(due.key) ?? null })),
    ...after.filter(({ key }) => !known.has(key)).map((due): DueChange => ({ key: due.key, before: null, after: due })),
  ]
    .filter((change) => change.before?.dueOn !== change.after?.dueOn)
    .toSorted((a, b) => compareDates(dayOf(a), dayOf(b)));
}

function dayOf({ before, after }: DueChange): string {
  return (after ?? before)!.dueOn;
}

function dateWarnings(calendar: WorkCalendar, { heldOn, kind, year }: PlanFacts, now: Instant): PlanWarning[] {
  const checked = checkConferenceDate(regimeOn(heldOn, kind), heldOn, year);
  const warnings: PlanWarning[] = checked.ok && checked.value.warning ? [{ ...checked.value.warning, due: null }] : [];
  if (!isWorkingDay(calendar, heldOn)) {
    warnings.push({
      code: 'day-off',
      due: null,
      sentence: { vi: 'Ngày tổ chức là ngày nghỉ.', en: 'The conference falls on a day off.' },
    });
  }
  if (compareDates(heldOn, vietnamDateOf(now)) < 0) {
    warnings.push({
      code: 'date-passed',
      due: null,
      sentence: { vi: 'Ngày tổ chức đã qua.', en: 'The day of the conference has passed.' },
    });
  }
  return warnings;
}

/** One warning for each due date at most: the worst. */
function dueWarnings(calendar: WorkCalendar, { heldOn }: PlanFacts, { before, after }: DueChange): PlanWarning[] {
  if (!after || !PREPARES.includes(after.kind)) return [];
  const lastOn = deadlineBefore(calendar, heldOn, 1).dueOn;
  const due = writtenDay(after.dueOn);
  if (compareDates(after.dueOn, lastOn) > 0) {
    const held = writtenDay(heldOn);
    return [
      {
        code: 'not-in-time',
        due: after,
        sentence: {
          vi: `không kịp trước hội nghị ${held.vi}: hạn sớm nhất có thể là ${due.vi}.`,
          en: `not in time for the conference on ${held.en}: the earliest due date possible is ${due.en}.`,
        },
      },
    ];
  }
  if (after.isLeastTime && !before?.isLeastTime) {
    return [
      {
        code: 'least-time',
        due: after,
        sentence: {
          vi: `ngày theo kế hoạch đã qua hoặc quá gần, chỉ còn thời gian tối thiểu đến ${due.vi}.`,
          en: `the planned day has passed or is too close; only the least time is left, until ${due.en}.`,
        },
      },
    ];
  }
  if (after.slack !== null && after.slack < 0 && (before?.slack ?? 0) >= 0) {
    return [
      {
        code: 'squeezes-next',
        due: after,
        sentence: {
          vi: `hạn ${due.vi} để bước sau còn ít hơn thời gian tối thiểu.`,
          en: `the due date ${due.en} leaves the next step less than the least time.`,
        },
      },
    ];
  }
  return [];
}

const PREPARES: readonly DueDate['kind'][] = ['draft', 'opinion', 'disposition', 'approval', 'issue', 'invitations'];
