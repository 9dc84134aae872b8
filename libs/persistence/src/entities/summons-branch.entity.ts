import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoredVerdict } from './floor.entity';

/** A day on which too few people came to open the conference. */
@Entity('failed_summons')
export class FailedSummonsEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('date') heldOn: string;
  @Column('integer') entitled: number;
  @Column('integer') present: number;
  @Column('jsonb') verdict: StoredVerdict;
  @Column('timestamptz') countedAt: Date;
  @Column('uuid') countedBy: string;
}

/** Ballots that go to all staff in the place of a meeting, and what came back. */
@Entity('staff_ballot')
export class StaffBallotEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  /** Counts the times that ballots went out for one conference. */
  @PrimaryColumn('integer') number: number;
  /** The round that asks the staff; null where the ballots were counted by hand. */
  @Column('uuid', { nullable: true }) roundId: string | null;
  /** What is asked. */
  @Column('text') question: string;
  /** The text of the resolution that is put to the staff. */
  @Column('text', { nullable: true }) text: string | null;
  /** The last day for ballots. */
  @Column('date', { nullable: true }) closesOn: string | null;
  /** What makes a meeting impossible, where it did not fail twice. */
  @Column('text', { nullable: true }) forceMajeure: string | null;
  @Column('text') agreedBy: string;
  @Column('text') agreementReference: string;
  @Column('date') agreedOn: string;
  @Column('integer') staff: number;
  @Column('timestamptz') sentAt: Date;
  @Column('uuid') sentBy: string;
  @Column('integer', { nullable: true }) returned: number | null;
  @Column('integer', { nullable: true }) yes: number | null;
  /** The scanned record of the count. */
  @Column('text', { nullable: true }) scanSha256: string | null;
  @Column('text', { nullable: true }) scanName: string | null;
  @Column('jsonb', { nullable: true }) verdict: StoredVerdict | null;
  @Column('timestamptz', { nullable: true }) countedAt: Date | null;
  @Column('uuid', { nullable: true }) countedBy: string | null;
}
