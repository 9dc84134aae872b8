import type { Direction, Indicator, Lineage, Measure, PartyKind, Promisor, TakenOverSource } from '@conference/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

const FIGURE = {
  nullable: true,
  transformer: {
    to: (value: number | null) => value,
    from: (value: string | null) => (value === null ? null : Number(value)),
  },
};

/** One target that the conference adopted: who promises what, for how long, and where the resolution says so. */
@Entity('target')
export class TargetEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') officeId: string;
  @Column('uuid') conferenceId: string;
  @Column('text') code: string;
  @Column('integer') place: number;
  @Column('text') title: string;
  @Column('text') promisor: Promisor;
  @Column('jsonb') indicator: Indicator;
  @Column('text') measure: Measure;
  @Column('text', { nullable: true }) direction: Direction | null;
  /** Where things stood before, in the unit of the indicator. */
  @Column('numeric', FIGURE) baseline: number | null;
  @Column('jsonb') previous: Indicator;
  @Column('text') lineage: Lineage;
  @Column('uuid', { nullable: true }) unitId: string | null;
  /** Who answers for the target as a whole; each party has an owner of its own. */
  @Column('uuid') ownerId: string;
  @Column('boolean') evidenceRequired: boolean;
  /** The first and the last day of its own term; null where it is the plan's. */
  @Column('date', { nullable: true }) fromOn: string | null;
  @Column('date', { nullable: true }) untilOn: string | null;
  /** The paragraph of the resolution that says it, once there is one. */
  @Column('uuid', { nullable: true }) clauseDocumentId: string | null;
  @Column('text', { nullable: true }) clauseBlockId: string | null;
  /** Dropped: from the plan before the session, or by a later resolution. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
}

/** One party of a target, and who reports for it; a party that was handed over has ended. */
@Entity('target_party')
export class TargetPartyEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') targetId: string;
  @Column('integer') place: number;
  @Column('text') kind: PartyKind;
  @Column('uuid', { nullable: true }) unitId: string | null;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('uuid') ownerId: string;
  /** The party that it took over from. */
  @Column('uuid', { nullable: true }) replacesId: string | null;
  @Column('timestamptz') sinceAt: Date;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('text', { nullable: true }) endReason: string | null;
}

/** One target of an earlier conference that a target takes further; linked where the system has it. */
@Entity('target_past')
export class TargetPastEntity {
  @PrimaryColumn('uuid') targetId: string;
  @PrimaryColumn('integer') place: number;
  @Column('text') officeCode: string;
  @Column('integer') year: number;
  @Column('text') code: string;
  @Column('jsonb') figure: Indicator;
  @Column('uuid', { nullable: true }) previousId: string | null;
}

/** What confirms the targets of one conference of a predecessor that a conference takes further; without a source nothing does yet. */
@Entity('taken_over_list')
export class TakenOverListEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('text') officeCode: string;
  @PrimaryColumn('integer') year: number;
  /** Who is responsible for the hand-over. */
  @Column('uuid', { nullable: true }) responsibleId: string | null;
  /** The paper that its figures were entered from. */
  @Column('text', { nullable: true }) paper: string | null;
  @Column('text', { nullable: true }) source: TakenOverSource | null;
  /** The manifest of the dossier that confirms it. */
  @Column('text', { nullable: true }) manifestSha256: string | null;
  @Column('uuid', { nullable: true }) confirmedBy: string | null;
  @Column('timestamptz', { nullable: true }) confirmedAt: Date | null;
}

/** An office that another one took over, by which act and since when. */
@Entity('office_succession')
export class OfficeSuccessionEntity {
  @PrimaryColumn('uuid') successorId: string;
  @PrimaryColumn('text') predecessorCode: string;
  @Column('text') predecessorName: string;
  @Column('uuid', { nullable: true }) predecessorId: string | null;
  @Column('date') sinceOn: string;
  @Column('text') legalBasis: string;
  @Column('timestamptz') recordedAt: Date;
}

/** What was changed about a target, by whom, and why; after the resolution was issued it is an amendment with a reason. */
@Entity('target_change')
export class TargetChangeEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') targetId: string;
  @Column('text') kind: 'added' | 'changed' | 'removed' | 'handedOver';
  /** Whether it changes what was adopted. */
  @Column('boolean') isAmendment: boolean;
  /** The resolution that amends the one that set the target. */
  @Column('uuid', { nullable: true }) decisionEntryId: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('jsonb', { nullable: true }) before: object | null;
  @Column('jsonb', { nullable: true }) after: object | null;
  @Column('uuid') changedBy: string;
  @Column('timestamptz') changedAt: Date;
}

/** One report of a party on a target, with its evidence; a correction names what it replaces. */
@Entity('progress_entry')
export class ProgressEntryEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') targetId: string;
  @Column('uuid') partyId: string;
  @Column('uuid', { nullable: true }) taskId: string | null;
  @Column('integer') period: number;
  @Column('numeric', FIGURE) value: number | null;
  @Column('text') judgement: string;
  @Column('text') note: string;
  @Column('text', { nullable: true }) evidenceSha256: string | null;
  @Column('text', { nullable: true }) evidenceName: string | null;
  /** The day that the evidence is of. */
  @Column('date', { nullable: true }) evidenceOn: string | null;
  @Column('uuid', { nullable: true }) replacesId: string | null;
  @Column('uuid') reportedBy: string;
  @Column('timestamptz') reportedAt: Date;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
}

/** What leaders conclude on a target for one period; withdrawn with its reason, it leaves a trace. */
@Entity('target_appraisal')
export class TargetAppraisalEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') targetId: string;
  @Column('integer') period: number;
  @Column('text') conclusion: 'met' | 'notMet';
  @Column('text') reason: string;
  @Column('uuid') appraisedBy: string;
  @Column('timestamptz') appraisedAt: Date;
  @Column('uuid', { nullable: true }) withdrawnBy: string | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('text', { nullable: true }) withdrawalReason: string | null;
}
