import { compareDates, earlierOf, type CivilDate } from '../calendar';
import { DUE_KINDS, type DueDate, type DueKind, type PlanFacts } from '../deadline';
import { forecasts, isBeingPrepared, type Forecast, type ForecastStep, type Prospect } from '../readiness';

/** One due date of a conference as a bar: planned, actual and expected days. */
export interface ScheduleBar {
  /** The due date that it shows. */
  readonly due: DueDate;
  /** Where the plan has it begin: when its round was opened, or when the step before it is due. */
  readonly fromOn: CivilDate;
  /** When its round was opened; null until then, and for what is no round. */
  readonly openedOn: CivilDate | null;
  readonly closedOn: CivilDate | null;
  /** What is expected at the office's pace; null when nothing is left to do, or once the conference is held. */
  readonly expected: ForecastStep | null;
  /** Whether it is on the critical path: a working day lost on it is one lost before the conference. */
  readonly isCritical: boolean;
  /** Whether its due date has passed without an answer, or will at the office's pace. */
  readonly isMissed: boolean;
}

/** Every due date of a plan as a bar, in the order of the due dates. */
export function scheduleBars(prospect: Prospect): ScheduleBar[] {
  const { facts, dues, today } = prospect;
  const found = isBeingPrepared(facts, today) ? forecasts(prospect) : [];
  const expected = new Map(found.flatMap(({ steps }) => steps.map((step) => [step.key, step] as const)));
  const critical = criticalKeys(found);
  return dues.map((due) => {
    const step = expected.get(due.key) ?? null;
    const round = facts.rounds.find(({ id }) => id === due.roundId);
    const isLeft = due.state !== 'done' && due.state !== 'unrecorded';
    return {
      due,
      fromOn: earlierOf(round?.openedOn ?? beginOf(due, facts, dues), due.dueOn),
      openedOn: round?.openedOn ?? null,
      closedOn: round?.closedOn ?? null,
      expected: step,
      isCritical: critical.has(due.key),
      isMissed: isLeft && (due.state === 'late' || (step !== null && compareDates(step.readyOn, due.dueOn) > 0)),
    };
  });
}

/** The steps of every chain that has the least to spare, and the conference that they lead to. */
function criticalKeys(found: readonly Forecast[]): ReadonlySet<string> {
  const [first] = found;
  if (!first) return new Set();
  const chains = found.filter(({ documentId, spare }) => spare === first.spare && (documentId !== null || spare < 0));
  const steps = (chains.length > 0 ? chains : [first]).flatMap((chain) => chain.steps.map(({ key }) => key));
  return new Set([...steps, 'conference']);
}

/** A step that has no round yet begins when the one before it is due. */
function beginOf(due: DueDate, { heldOn }: PlanFacts, dues: readonly DueDate[]): CivilDate {
  if (due.documentId === null) {
    const before = AFTER[due.kind];
    if (!before) return due.dueOn;
    return before === 'conference' ? heldOn : (dues.find(({ kind }) => kind === before)?.dueOn ?? heldOn);
  }
  const before = dues.findLast(
    ({ documentId, kind, dueOn }) =>
      documentId === due.documentId &&
      DUE_KINDS.indexOf(kind) < DUE_KINDS.indexOf(due.kind) &&
      kind !== 'publicityEnd' &&
      compareDates(dueOn, due.dueOn) <= 0,
  );
  return before?.dueOn ?? due.dueOn;
}

/** What follows the conference without any document, and from when its time runs. */
const AFTER: Partial<Record<DueKind, DueKind>> = {
  signing: 'conference',
  dispatch: 'signing',
  recognition: 'conference',
};
