import type { Task, TaskKind } from './task';

/** When a round is over: everybody answered, anybody, at least n, or one after the other. */
export type ClosingRule =
  | { readonly type: 'all' }
  | { readonly type: 'any' }
  | { readonly type: 'atLeast'; readonly n: number }
  | { readonly type: 'inOrder' };

/**
 * What silence means at the due date. It is printed in the mail and recorded as the rule's decision:
 * `noObjection` closes the round without the silent ones, `escalate` tells the head of office and goes on waiting,
 * `recordAsMissing` tells the head of office, waits until the period closes, and then records the missing reports as missing; ballots to
 * all staff close on their last day.
 */
export const SILENCE_RULES = ['noObjection', 'escalate', 'recordAsMissing'] as const;
export type SilenceRule = (typeof SILENCE_RULES)[number];

/** What the round does by itself while it waits. */
export type RoundStep = 'remind' | 'escalate' | 'expire';

/** One step of a round with its instant, planned when the round opens. */
export interface PlannedStep {
  readonly step: RoundStep;
  readonly at: string;
}

/** How a round ended. */
export const ROUND_OUTCOMES = [
  'submitted',
  'answered',
  'disposed',
  'approved',
  'returned',
  'undecided',
  'superseded',
  'unopposed',
  'objected',
  'issued',
  'publicised',
  'reported',
  'adopted',
  'notAdopted',
  'assessed',
  'fulfilled',
  'confirmed',
  'cancelled',
] as const;
export type RoundOutcome = (typeof ROUND_OUTCOMES)[number];

/** One question to one or many people. */
export interface Round {
  readonly id: string;
  readonly kind: TaskKind;
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly rule: ClosingRule;
  readonly silence: SilenceRule;
  readonly dueAt: string;
  readonly steps: readonly PlannedStep[];
  readonly stepsTaken: number;
  readonly tasks: readonly Task[];
  /** Since when no answer is taken, because somebody reported one that was not theirs. */
  readonly frozenAt?: string | null;
}

/** The step that comes next if nobody acts, or undefined when the round only waits; a frozen round takes none. */
export function nextStep(round: Round): PlannedStep | undefined {
  return round.state === 'open' && !round.frozenAt ? round.steps[round.stepsTaken] : undefined;
}

/**
 * Plans reminders before the due date and what happens at it.
 *
 * Where the question stays open beyond it, the head of office is told on the due date, and what is missing is recorded at the end.
 */
export function planSteps(
  dueAt: string,
  silence: SilenceRule,
  reminderAts: readonly string[],
  closesAt: string = dueAt,
): PlannedStep[] {
  const reminders = reminderAts.filter((at) => at < dueAt).map((at): PlannedStep => ({ step: 'remind', at }));
  if (silence === 'escalate') return [...reminders, { step: 'escalate', at: dueAt }];
  if (closesAt <= dueAt) return [...reminders, { step: 'expire', at: dueAt }];
  return [...reminders, { step: 'escalate', at: dueAt }, { step: 'expire', at: closesAt }];
}
