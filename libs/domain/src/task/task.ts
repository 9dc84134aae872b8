/**
 * What a person may be asked to do in the procedure:
 * write a draft, give an opinion, dispose of the opinions received, approve a packet, issue an approved document, report progress of a target.
 */
export const TASK_KINDS = ['draft', 'opinion', 'disposition', 'approval', 'issue', 'progress'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** Where a task stands. `expired` is a rule's decision on silence, never a person's. */
export const TASK_STATES = ['open', 'decided', 'expired', 'recalled', 'handedOver'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** What each kind of task may be answered with. */
export const OUTCOMES = {
  draft: ['submitted'],
  opinion: ['agree', 'agreeWithRemarks', 'disagree', 'noOpinion', 'notCompetent'],
  disposition: ['disposed'],
  approval: ['approved', 'returned', 'recused'],
  issue: ['issued'],
  progress: ['reported'],
} as const satisfies Record<TaskKind, readonly string[]>;
export type Outcome = (typeof OUTCOMES)[TaskKind][number];

/** The answers that are worth nothing without the words behind them. */
export const OUTCOMES_WITH_REASON: readonly Outcome[] = ['agreeWithRemarks', 'disagree', 'returned', 'recused'];

/** By which way an answer arrived. Every channel calls the same use case. */
export const CHANNELS = ['page', 'dashboard', 'api', 'reply', 'paper', 'rule'] as const;
export type Channel = (typeof CHANNELS)[number];

/** One person's part in a round. */
export interface Task {
  readonly id: string;
  readonly kind: TaskKind;
  readonly state: TaskState;
  readonly assigneeId: string;
  /** Place in the order when the round asks one after the other; all zero when it asks everybody at once. */
  readonly turn: number;
  /** SHA-256 of the packet that the person is asked about; null where there is nothing to read yet (a first draft). */
  readonly packetHash: string | null;
  /** Who wrote the packet: nobody approves their own draft. */
  readonly authorId: string | null;
  readonly outcome: Outcome | null;
  readonly decidedAt: string | null;
  readonly decidedById: string | null;
}

/** An answer as it arrives: what, why, and the packet that was on the screen. */
export interface Decision {
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly packetHash: string | null;
}

/** A task with its answer. */
export interface DecidedTask extends Task {
  readonly state: 'decided';
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly decidedAt: string;
  readonly decidedById: string;
}
