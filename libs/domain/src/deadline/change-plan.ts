import {
  addWorkingDays,
  compareDates,
  isWorkingDay,
  vietnamDateOf,
  type CivilDate,
  type Deadline,
  type Instant,
  type WorkCalendar,
} from '../calendar';
import { checkConferenceDate, regimeOn } from '../procedure';
import { ok, refuse, type Result } from '../result';
import { roundFacts } from './document-due-dates';
import { DEADLINE_NAMES, type DeadlineName } from './due-date';
import { movedDeadline } from './moved-deadline';
import type { DatedRound, PlanFacts } from './plan-facts';
import { checkNotice } from './postponement';
import type { DeadlineRefusal } from './refusal';
import { roundDeadline, roundLimit } from './round-deadline';

/** What the head of office changes: the conference's day, one deadline of the whole plan, or the due date of one open round. */
export type PlanChange =
  | { readonly type: 'date'; readonly heldOn: CivilDate }
  | { readonly type: 'deadline'; readonly which: DeadlineName; readonly workingDays: number }
  | { readonly type: 'round'; readonly roundId: string; readonly dueOn: CivilDate };

/** A round with the due date that a change gives it. */
export interface MovedRound {
  readonly roundId: string;
  readonly deadline: Deadline;
  readonly ownDueOn: CivilDate | null;
}

/** The plan after a change, and the open rounds whose due date is another one. */
export interface ChangedFacts {
  readonly facts: PlanFacts;
  readonly moved: readonly MovedRound[];
}

/**
 * Works out what the plan would be after a change; nothing is changed by asking.
 *
 * Rounds that are open get their new due date by {@link movedDeadline}; what has not been opened yet is planned anew from the changed plan.
 */
export function changePlan(
  calendar: WorkCalendar,
  facts: PlanFacts,
  change: PlanChange,
  now: Instant,
): Result<ChangedFacts, DeadlineRefusal> {
  const todayOn = vietnamDateOf(now);
  switch (change.type) {
    case 'date':
      return changeDate(calendar, facts, change.heldOn, todayOn);
    case 'deadline':
      return changeDeadline(calendar, facts, change, todayOn);
    case 'round':
      return changeRound(calendar, facts, change, todayOn);
  }
}

function changeDate(
  calendar: WorkCalendar,
  facts: PlanFacts,
  heldOn: CivilDate,
  todayOn: CivilDate,
): Result<ChangedFacts, DeadlineRefusal> {
  if (heldOn === facts.heldOn) return refuse({ code: 'due-unchanged' });
  const allowed = checkConferenceDate(regimeOn(heldOn, facts.kind), heldOn, facts.year);
  if (!allowed.ok) return refuse({ code: 'outside-work-year', heldOn, workYear: facts.year });
  const noticed = checkNotice(calendar, facts, heldOn, todayOn);
  if (!noticed.ok) return noticed;
  return ok(moveRounds(calendar, { ...facts, heldOn }, todayOn));
}

function changeDeadline(
  calendar: WorkCalendar,
  facts: PlanFacts,
  { which, workingDays }: Extract<PlanChange, { type: 'deadline' }>,
  todayOn: CivilDate,
): Result<ChangedFacts, DeadlineRefusal> {
  if (facts.deadlines[which] === workingDays) return refuse({ code: 'due-unchanged' });
  const deadlines = { ...facts.deadlines, [which]: workingDays };
  const order = DEADLINE_NAMES.filter((name) => name !== 'invitations');
  for (const [place, later] of order.entries()) {
    const earlier = order[place - 1];
    const isTouched = earlier === which || later === which;
    if (earlier && isTouched && deadlines[earlier] < deadlines[later]) {
      return refuse({ code: 'deadlines-out-of-order', earlier, later });
    }
  }
  return ok(moveRounds(calendar, { ...facts, deadlines }, todayOn));
}

function changeRound(
  calendar: WorkCalendar,
  facts: PlanFacts,
  { roundId, dueOn }: Extract<PlanChange, { type: 'round' }>,
  todayOn: CivilDate,
): Result<ChangedFacts, DeadlineRefusal> {
  const round = facts.rounds.find(({ id }) => id === roundId);
  if (!round) return refuse({ code: 'due-round-unknown' });
  if (round.state !== 'open') return refuse({ code: 'due-round-closed' });
  if (round.dueOn === dueOn) return refuse({ code: 'due-unchanged' });
  if (compareDates(dueOn, todayOn) < 0) return refuse({ code: 'due-in-the-past', dueOn, todayOn });
  if (!isWorkingDay(calendar, dueOn)) return refuse({ code: 'due-on-day-off', dueOn });
  const own = { ...roundFacts(facts, round), ownDueOn: dueOn };
  const limitOn = roundLimit(calendar, own);
  if (limitOn && compareDates(dueOn, limitOn) > 0) return refuse({ code: 'due-after-limit', dueOn, limitOn });
  const leastOn = addWorkingDays(calendar, todayOn, facts.deadlines.minimumWorkingDays);
  const isShortened = compareDates(dueOn, round.dueOn) < 0;
  if (isShortened && compareDates(dueOn, leastOn) < 0) return refuse({ code: 'due-too-soon', dueOn, leastOn });
  const moved: MovedRound = { roundId, deadline: roundDeadline(calendar, own), ownDueOn: dueOn };
  return ok({ facts: withMoved(facts, [moved]), moved: [moved] });
}

function moveRounds(calendar: WorkCalendar, facts: PlanFacts, todayOn: CivilDate): ChangedFacts {
  const moved = facts.rounds
    .filter(({ state }) => state === 'open')
    .flatMap((round) => {
      const deadline = movedDeadline(calendar, {
        current: round.dueOn,
        planned: roundDeadline(calendar, roundFacts(facts, round)),
        todayOn,
        least: facts.deadlines.minimumWorkingDays,
      });
      return deadline ? [{ roundId: round.id, deadline, ownDueOn: round.ownDueOn }] : [];
    });
  return { facts: withMoved(facts, moved), moved };
}

function withMoved(facts: PlanFacts, moved: readonly MovedRound[]): PlanFacts {
  const rounds = facts.rounds.map((round): DatedRound => {
    const found = moved.find(({ roundId }) => roundId === round.id);
    return found ? { ...round, ...found.deadline, ownDueOn: found.ownDueOn } : round;
  });
  return { ...facts, rounds };
}
