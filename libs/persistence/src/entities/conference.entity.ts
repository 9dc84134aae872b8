import type {
  AgendaItemKind,
  ConferenceKind,
  ConferencePlan,
  DueKind,
  PlanChange,
  Sentence,
  Stage,
} from '@conference/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One conference of one office. Its stage is written by its workflow alone. */
@Entity('conference')
export class ConferenceEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') officeId: string;
  @Column('integer') year: number;
  @Column('integer') ordinal: number;
  @Column('text') kind: ConferenceKind;
  @Column('text') regime: string;
  @Column('text') title: string;
  @Column('date') heldOn: string;
  @Column('text') startsAt: string;
  @Column('text') place: string;
  @Column('text') form: 'plenary' | 'delegates';
  @Column('text') stage: Stage;
  @Column('jsonb') plan: ConferencePlan;
  /** A rehearsal plays a script: it may repeat, is marked everywhere, and takes no number from the real register. */
  @Column('boolean') rehearsal: boolean;
  @Column('text') workflowId: string;
  /** Grows with every change; what the dashboard and the workflow compare. */
  @Column('integer', { default: 0 }) rev: number;
  @Column('uuid') createdBy: string;
  @Column('timestamptz') createdAt: Date;
}

/** When a conference entered a stage, and left it. */
@Entity('stage_entry')
export class StageEntryEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') conferenceId: string;
  @Column('text') stage: Stage;
  @Column('timestamptz') enteredAt: Date;
  @Column('timestamptz', { nullable: true }) leftAt: Date | null;
}

/** One item of the agenda, as the room goes through it. */
@Entity('agenda_item')
export class AgendaItemEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') conferenceId: string;
  @Column('text') code: string;
  @Column('integer') place: number;
  @Column('text') kind: AgendaItemKind;
  @Column('text') title: string;
  @Column('text', { nullable: true }) presenterCode: string | null;
  @Column('timestamptz', { nullable: true }) startedAt: Date | null;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
  @Column('text', { nullable: true }) note: string | null;
}

/** The reason that a person gives for a command: it stays in the record, only its id travels through Temporal. */
@Entity('note')
export class NoteEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') officeId: string;
  @Column('uuid') conferenceId: string;
  @Column('text') text: string;
  @Column('uuid') writtenBy: string;
  @Column('timestamptz') writtenAt: Date;
}

/** One due date that a change moved, as those whom it concerns are told. */
export interface MovedDue {
  readonly key: string;
  readonly kind: DueKind;
  readonly documentId: string | null;
  readonly roundId: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly explanation: Sentence | null;
  readonly who: readonly string[];
}

/** A change of the plan under the command that made it: what was asked, and every due date that it moved. Kept as it was decided. */
@Entity('plan_change')
export class PlanChangeEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('text') commandId: string;
  @Column('uuid') officeId: string;
  @Column('uuid') actorId: string;
  @Column('uuid') reasonId: string;
  @Column('timestamptz') decidedAt: Date;
  @Column('date') heldOnBefore: string;
  @Column('jsonb') change: PlanChange;
  @Column('jsonb') moved: MovedDue[];
}
