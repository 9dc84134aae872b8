/**
 * What a person may be asked to do in the procedure:
 * write a draft, give an opinion, dispose of the opinions received, approve a packet, object to an editorial change of it,
 * issue an approved document, publicise what became of the opinions, publicise an issued resolution, report progress of a target, fill in a ballot that went to all staff,
 * score oneself by the promised criteria, answer what was raised, say that a commitment is carried out, confirm that a concern is settled.
 */
export const TASK_KINDS = [
  'draft',
  'opinion',
  'disposition',
  'approval',
  'objection',
  'issue',
  'publication',
  'posting',
  'progress',
  'staffBallot',
  'assessment',
  'response',
  'commitment',
  'confirmation',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** Where a task stands. `expired` is a rule's decision on silence, never a person's; `withdrawn` was answered, and the answer taken back or annulled. */
export const TASK_STATES = ['open', 'decided', 'expired', 'recalled', 'handedOver', 'withdrawn'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** What each kind of task may be answered with. */
export const OUTCOMES = {
  draft: ['submitted'],
  opinion: ['agree', 'agreeWithRemarks', 'disagree', 'noOpinion', 'notCompetent'],
  disposition: ['disposed'],
  approval: ['approved', 'returned', 'recused'],
  objection: ['notObjected', 'objected'],
  issue: ['issued'],
  publication: ['publicised'],
  posting: ['publicised'],
  progress: ['reported'],
  staffBallot: ['inFavour', 'against', 'abstained'],
  assessment: ['assessed'],
  response: ['responded'],
  commitment: ['fulfilled'],
  confirmation: ['accepted', 'contested'],
} as const satisfies Record<TaskKind, readonly string[]>;
export type Outcome = (typeof OUTCOMES)[TaskKind][number];

/** The answers that are worth nothing without the words behind them. */
export const OUTCOMES_WITH_REASON: readonly Outcome[] = [
  'agreeWithRemarks',
  'disagree',
  'returned',
  'recused',
  'objected',
  'responded',
  'fulfilled',
  'contested',
];

/**
 * In which capacity somebody approves: the head of the drafting unit answers for the content, the checker for form and procedure,
 * others approve beside them, the signatory signs.
 * @see Nghị định 30/2020/NĐ-CP Điều 12, Điều 13
 */
export const CAPACITIES = ['contentCheck', 'formCheck', 'approver', 'signatory'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** By which way an answer arrived. Every channel calls the same use case. */
export const CHANNELS = ['page', 'dashboard', 'api', 'reply', 'paper', 'voice', 'rule'] as const;
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
  /** Everybody who wrote the packet: nobody approves their own draft. */
  readonly authorIds: readonly string[];
  readonly outcome: Outcome | null;
  readonly decidedAt: string | null;
  readonly decidedById: string | null;
}

/** A remark on one paragraph, or on the whole document (`blockId` is null). */
export interface Remark {
  readonly blockId: string | null;
  readonly text: string;
}

/** An answer as it arrives: what, why, which paragraphs it is about, and the packet that was on the screen. */
export interface Decision {
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly remarks?: readonly Remark[] | undefined;
  readonly packetHash: string | null;
}

/** Whether an answer says why: in general words, or, in an opinion, by a remark on a paragraph. */
export function saysWhy(kind: TaskKind, { reason, remarks }: Pick<Decision, 'reason' | 'remarks'>): boolean {
  return Boolean(reason?.trim()) || (kind === 'opinion' && (remarks ?? []).some(({ text }) => text.trim() !== ''));
}

/** A task with its answer. */
export interface DecidedTask extends Task {
  readonly state: 'decided';
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly decidedAt: string;
  readonly decidedById: string;
  /** For whom somebody else answered, under which order; null where the person asked answered. */
  readonly onBehalfOfId: string | null;
  readonly authorisationId: string | null;
}
