import type {
  AgendaDeviation,
  AgendaItemKind,
  AgendaSitting,
  ConferenceKind,
  ConferencePlan,
  DueKind,
  PlanChange,
  RecordedReason,
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
  /** Cancelled because the office is so small that it may do without, and decided so. */
  @Column('boolean', { default: false }) isNotHeld: boolean;
  @Column('jsonb') plan: ConferencePlan;
  /** A rehearsal plays a script: it may repeat, is marked everywhere, and takes no number from the real register. */
  @Column('boolean') rehearsal: boolean;
  @Column('text') workflowId: string;
  /** The petition that an extraordinary conference was opened because of; null where it goes back to paper, or to none. */
  @Column('uuid', { nullable: true }) petitionId: string | null;
  /** Since when the session stands still; why, and every time before, is in its pauses. */
  @Column('timestamptz', { nullable: true }) pausedAt: Date | null;
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
  @Column('integer', { nullable: true }) plannedMinutes: number | null;
  @Column('jsonb', { nullable: true }) skipped: RecordedReason | null;
  @Column('jsonb', { nullable: true }) moved: RecordedReason | null;
  @Column('jsonb', { nullable: true }) reopened: RecordedReason | null;
  /** Its times before the room that came before the one under `startedAt`. */
  @Column('jsonb', { default: [] }) earlier: AgendaSitting[];
  /** Whether people may ask for the floor; null leaves it to the kind of the item. */
  @Column('boolean', { nullable: true }) speakersOpen: boolean | null;
  /** How long a speech may be; null leaves it to the usual time. */
  @Column('integer', { nullable: true }) speechSeconds: number | null;
}

/** Why the programme departs from the order of its rules at one place. */
@Entity('explained_deviation')
export class ExplainedDeviationEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('text') code: AgendaDeviation['code'];
  @PrimaryColumn('text') kind: AgendaItemKind;
  @Column('text') reason: string;
  @Column('timestamptz') explainedAt: Date;
  @Column('uuid') explainedBy: string;
}

/** A document that was made public under an item of disclosure. */
@Entity('presented_document')
export class PresentedDocumentEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') documentId: string;
  @Column('text') itemCode: string;
  @Column('timestamptz') presentedAt: Date;
  @Column('uuid') presentedBy: string;
}

/** A time when the session stood still; at most one has no end. */
@Entity('session_pause')
export class SessionPauseEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') conferenceId: string;
  @Column('text') reason: string;
  @Column('timestamptz') pausedAt: Date;
  @Column('uuid') pausedBy: string;
  @Column('timestamptz', { nullable: true }) resumedAt: Date | null;
  @Column('uuid', { nullable: true }) resumedBy: string | null;
}

/** When and where a session that stands still is to go on. It is never changed: the last one of a pause counts. */
@Entity('session_adjournment')
export class SessionAdjournmentEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') pauseId: string;
  /** Counted from 1 within its pause. */
  @Column('integer') number: number;
  @Column('text') reason: string;
  @Column('date') heldOn: string;
  /** Clock time in Vietnam; null for adjournments from before hours and places were recorded. */
  @Column('text', { nullable: true }) startsAt: string | null;
  @Column('text', { nullable: true }) place: string | null;
  @Column('timestamptz') decidedAt: Date;
  @Column('uuid') decidedBy: string;
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
  /** Everybody had been summoned to the day before: the conference was put off. */
  @Column('boolean', { default: false }) isPostponement: boolean;
}
