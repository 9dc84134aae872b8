import type {
  Capacity,
  Channel,
  ClosingRule,
  Outcome,
  PlannedStep,
  RoundOutcome,
  Sentence,
  Proof,
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
  @Column('text', { nullable: true }) channel: Channel | null;
  @Column('uuid', { nullable: true }) handedFromTaskId: string | null;
  @Column('timestamptz') openedAt: Date;
  /** An opinion that came after the due date; the task stays expired. */
  @Column('text', { nullable: true }) lateOutcome: Outcome | null;
  /** By what whoever answered was known, where the answer came by mail. */
  @Column('text', { nullable: true }) proof: Proof | null;
  /** From which kind of device, coarsely: “Chrome (Android)”. */
  @Column('text', { nullable: true }) answeredFrom: string | null;
  @Column('text', { nullable: true }) lateReason: string | null;
  @Column('timestamptz', { nullable: true }) lateAt: Date | null;
}

/** A remark with the first words of the paragraph that it is about. */
export interface AnchoredRemark {
  readonly blockId: string | null;
  readonly quote: string | null;
  readonly text: string;
}
