import type { Indicator, Lineage } from '@conference/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One target that the conference adopted, with what it was the year before. */
@Entity('target')
export class TargetEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') officeId: string;
  @Column('uuid') conferenceId: string;
  @Column('text') code: string;
  @Column('integer') place: number;
  @Column('text') title: string;
  @Column('jsonb') indicator: Indicator;
  @Column('jsonb') previous: Indicator;
  @Column('text') lineage: Lineage;
  @Column('uuid', { nullable: true }) unitId: string | null;
  @Column('uuid') ownerId: string;
  @Column('boolean') evidenceRequired: boolean;
}

/** One report on a target, with its evidence. */
@Entity('progress_entry')
export class ProgressEntryEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') targetId: string;
  @Column('uuid', { nullable: true }) taskId: string | null;
  @Column('integer') period: number;
  @Column('numeric', {
    nullable: true,
    transformer: { to: (value) => value, from: (value) => (value === null ? null : Number(value)) },
  })
  value: number | null;
  @Column('text') judgement: string;
  @Column('text') note: string;
  @Column('text', { nullable: true }) evidenceSha256: string | null;
  @Column('text', { nullable: true }) evidenceName: string | null;
  @Column('uuid') reportedBy: string;
  @Column('timestamptz') reportedAt: Date;
  /** The answer that it came with was taken back or annulled: it stays on record and counts no more. */
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
}
