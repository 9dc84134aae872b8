import type {
  AnnulmentEffect,
  Capacity,
  Channel,
  ClosingRule,
  FreezeEnd,
  Outcome,
  PlannedStep,
  Proof,
  RoundOutcome,
  Sentence,
  SilenceRule,
  TaskKind,
  TaskState,
} from '@conference/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One question to one or many people, numbered within its document or conference. */
@Entity('round')
export class RoundEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') officeId: string;
  @Column('uuid') conferenceId: string;
  @Column('uuid', { nullable: true }) documentId: string | null;
  @Column('text') workflowId: string;
  @Column('text') kind: TaskKind;
  @Column('integer') number: number;
  @Column('jsonb') rule: ClosingRule;
  @Column('text') silence: SilenceRule;
  @Column('text') state: 'open' | 'closed';
  @Column('text', { nullable: true }) outcome: RoundOutcome | null;
  @Column('integer', { nullable: true }) revision: number | null;
  @Column('text', { nullable: true }) packetHash: string | null;
  /** The text whose SHA-256 is the packet hash: what was asked about, word for word. */
  @Column('text', { nullable: true }) packetManifest: string | null;
  @Column('timestamptz') openedAt: Date;
  @Column('timestamptz') dueAt: Date;
  @Column('jsonb') dueExplanation: Sentence;
  /** A due date that a decision gave this round alone; without one the plan's is derived. */
  @Column('date', { nullable: true }) ownDueOn: string | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('jsonb') steps: PlannedStep[];
  @Column('integer', { default: 0 }) stepsTaken: number;
  @Column('integer', { default: 1 }) rev: number;
  /** Since when no answer is taken and no step of its own: its document, or the round itself, is frozen. */
  @Column('timestamptz', { nullable: true }) frozenAt: Date | null;
}

/** One person's part in a round. Its state is decided under the lock of the round's row and its own. */
@Entity('task')
export class TaskEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') officeId: string;
  @Column('uuid') conferenceId: string;
  @Column('uuid') roundId: string;
  @Column('uuid', { nullable: true }) documentId: string | null;
  @Column('uuid', { nullable: true }) targetId: string | null;
  /** The party of the target that is asked to report. */
  @Column('uuid', { nullable: true }) partyId: string | null;
  @Column('uuid', { nullable: true }) assessmentId: string | null;
  /** The opinion from the floor, or the recommendation of the board, that is followed. */
  @Column('uuid', { nullable: true }) opinionId: string | null;
  @Column('uuid', { nullable: true }) paperId: string | null;
  @Column('text') kind: TaskKind;
  @Column('uuid') assigneeId: string;
  /** Everybody who wrote what is asked about: nobody approves their own draft. */
  @Column('uuid', { array: true, default: [] }) authorIds: string[];
  @Column('text', { nullable: true }) capacity: Capacity | null;
  @Column('integer', { default: 0 }) turn: number;
  @Column('text', { nullable: true }) packetHash: string | null;
  @Column('text') state: TaskState;
  @Column('text', { nullable: true }) outcome: Outcome | null;
  @Column('text', { nullable: true }) reason: string | null;
  /** Which paragraphs the answer is about. */
  @Column('jsonb', { default: [] }) remarks: AnchoredRemark[];
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @Column('uuid', { nullable: true }) decidedById: string | null;
  /** For whom somebody else answered, under which order. */
  @Column('uuid', { nullable: true }) onBehalfOfId: string | null;
  @Column('uuid', { nullable: true }) authorisationId: string | null;
  @Column('text', { nullable: true }) channel: Channel | null;
  /** By what whoever answered was known, where the answer came by mail. */
  @Column('text', { nullable: true }) proof: Proof | null;
  /** From which kind of device, coarsely: “Chrome (Android)”. */
  @Column('text', { nullable: true }) answeredFrom: string | null;
  @Column('uuid', { nullable: true }) handedFromTaskId: string | null;
  @Column('timestamptz') openedAt: Date;
  /** An opinion that came after the due date; the task stays expired. */
  @Column('text', { nullable: true }) lateOutcome: Outcome | null;
  @Column('text', { nullable: true }) lateReason: string | null;
  @Column('timestamptz', { nullable: true }) lateAt: Date | null;
  /** Who wrote it down, when it was decided on paper or by word of mouth; `decidedById` is the person asked. */
  @Column('uuid', { nullable: true }) recordedById: string | null;
  @Column('text', { nullable: true }) evidenceSha256: string | null;
  @Column('text', { nullable: true }) evidenceName: string | null;
  /** Of a call: when, who called whom. */
  @Column('text', { nullable: true }) recordedNote: string | null;
  /** The day on which it was signed or said. */
  @Column('date', { nullable: true }) givenOn: string | null;
  /** The task whose answer was taken back, when the same person is asked again in the same round. */
  @Column('uuid', { nullable: true }) againForTaskId: string | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('uuid', { nullable: true }) withdrawnById: string | null;
  @Column('text', { nullable: true }) withdrawnBecause: string | null;
}

/** A task before it has its id, and before anything happened to it. */
export type NewTask = Pick<
  TaskEntity,
  | 'officeId'
  | 'conferenceId'
  | 'roundId'
  | 'documentId'
  | 'targetId'
  | 'kind'
  | 'assigneeId'
  | 'authorIds'
  | 'capacity'
  | 'turn'
  | 'packetHash'
  | 'state'
  | 'openedAt'
> &
  Partial<Omit<TaskEntity, 'id'>>;

/**
 * Somebody reported that an answer was not theirs: the document, or the round where there is none, is frozen until a leader lifts it.
 * It is written like a decision, once for each answer.
 */
@Entity('stage_freeze')
export class StageFreezeEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') officeId: string;
  @Column('uuid') conferenceId: string;
  @Column('uuid', { nullable: true }) documentId: string | null;
  @Column('uuid') roundId: string;
  @Column('uuid') taskId: string;
  /** Which answer of the task: the instant at which it was recorded. */
  @Column('timestamptz') answeredAt: Date;
  @Column('uuid') reportedById: string;
  @Column('timestamptz') frozenAt: Date;
  @Column('text', { nullable: true }) words: string | null;
  /** The document had its number already: it is recalled or corrected, nothing is undone. */
  @Column('boolean', { default: false }) wasIssued: boolean;
  @Column('timestamptz', { nullable: true }) liftedAt: Date | null;
  @Column('uuid', { nullable: true }) liftedById: string | null;
  @Column('text', { nullable: true }) how: FreezeEnd | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text', { nullable: true }) effect: AnnulmentEffect | null;
}

/** A remark with the first words of the paragraph that it is about. */
export interface AnchoredRemark {
  readonly blockId: string | null;
  readonly quote: string | null;
  readonly text: string;
}
