import type { Judgement } from '@conference/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The assessment of one subject in one year, by the criteria of its conference's plan. */
@Entity('assessment')
export class AssessmentEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') officeId: string;
  @Column('uuid') conferenceId: string;
  @Column('text') setCode: string;
  @Column('integer') year: number;
  @Column('text') subject: 'office' | 'unit' | 'person';
  @Column('uuid', { nullable: true }) unitId: string | null;
  @Column('uuid', { nullable: true }) personId: string | null;
  /** What it is called in lists and mails. */
  @Column('text') title: string;
  /** Who is asked: the person, the head of the unit, whoever scores for the office. */
  @Column('uuid') assessorId: string;
  @Column('timestamptz') askedAt: Date;
}

/** Own scores or an appraisal, as they were given at one time; at most one of each stands. */
@Entity('assessment_entry')
export class AssessmentEntryEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') assessmentId: string;
  @Column('text') part: 'own' | 'appraisal';
  @Column('uuid', { nullable: true }) taskId: string | null;
  @Column('uuid') givenBy: string;
  @Column('timestamptz') givenAt: Date;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('uuid', { nullable: true }) withdrawnBy: string | null;
  @Column('text', { nullable: true }) withdrawnBecause: string | null;
}

/** What an entry gives for one criterion: points, a judgement, or why it does not apply. */
@Entity('assessment_score')
export class AssessmentScoreEntity {
  @PrimaryColumn('uuid') entryId: string;
  @PrimaryColumn('text') criterion: string;
  @Column('integer', { nullable: true }) points: number | null;
  @Column('text', { nullable: true }) judgement: Judgement | null;
  @Column('text', { nullable: true }) notApplicableBecause: string | null;
  @Column('text', { nullable: true }) explanation: string | null;
  @Column('text', { nullable: true }) evidenceSha256: string | null;
  @Column('text', { nullable: true }) evidenceName: string | null;
  /** The day that the evidence is of. */
  @Column('date', { nullable: true }) evidenceOn: string | null;
}
