import type { BallotRule, PartFigures, Sentence, VoteState } from '@conference/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoredVerdict } from './floor.entity';

/** What a secret ballot came to: its figures, and what follows from them for a motion. What follows for an election is its round's to say. */
export interface SecretBallotResult {
  readonly figures: PartFigures;
  readonly verdict: StoredVerdict | null;
  readonly outcome: {
    readonly elected: readonly string[];
    readonly runOff: readonly string[];
    readonly sentence: Sentence;
  } | null;
}

/** The course of a secret ballot, under the id of its poll in the ballot box. Nothing of single ballots is in it. */
@Entity('secret_ballot')
export class SecretBallotEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') conferenceId: string;
  @Column('text') subject: BallotRule['kind'];
  /** The motion or the election of the plan. */
  @Column('text') subjectCode: string;
  /** The round of the election whose electronic ballots are in the box; null for a motion, and for boxes of before. */
  @Column('uuid', { nullable: true }) roundId: string | null;
  /** Who took a paper ballot in the same round, and so is not on the roll of the box. */
  @Column('uuid', { array: true }) onPaper: string[];
  @Column('text') title: string;
  @Column('jsonb') rule: BallotRule;
  /** The candidates' names by their ids (in boxes of before: by their codes), as they are printed. */
  @Column('jsonb') names: Record<string, string>;
  @Column('text') publicKey: string;
  @Column('text') state: VoteState;
  @Column('timestamptz') preparedAt: Date;
  /** Who made the key: the head of the counting committee. */
  @Column('uuid') preparedBy: string;
  @Column('timestamptz', { nullable: true }) openedAt: Date | null;
  @Column('uuid', { nullable: true }) openedBy: string | null;
  @Column('integer', { nullable: true }) entitled: number | null;
  @Column('text', { nullable: true }) startSha256: string | null;
  /** When no more ballots were taken. */
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  /** Who brought the key for the count. */
  @Column('uuid', { nullable: true }) closedBy: string | null;
  @Column('jsonb', { nullable: true }) result: SecretBallotResult | null;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
  @Column('timestamptz', { nullable: true }) voidedAt: Date | null;
  @Column('text', { nullable: true }) voidReason: string | null;
  /** The void ballot that this one repeats. */
  @Column('uuid', { nullable: true }) predecessorId: string | null;
}
