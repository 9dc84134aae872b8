import type { CountAnswer, MotionChoice, VoteQuestion, VoteState, VoteWay } from '@conference/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoredVerdict } from './floor.entity';

/** An open vote on one motion. The number present is frozen when it opens. */
@Entity('open_vote')
export class OpenVoteEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') conferenceId: string;
  @Column('text') motionCode: string;
  @Column('text') title: string;
  @Column('text') state: VoteState;
  @Column('text') way: VoteWay;
  @Column('text', { array: true }) rows: string[];
  @Column('timestamptz') preparedAt: Date;
  @Column('uuid') preparedBy: string;
  @Column('timestamptz', { nullable: true }) openedAt: Date | null;
  @Column('uuid', { nullable: true }) openedBy: string | null;
  @Column('integer', { nullable: true }) present: number | null;
  /** When the voting ended and the counting began. */
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('integer', { nullable: true }) yes: number | null;
  @Column('integer', { nullable: true }) no: number | null;
  @Column('integer', { nullable: true }) abstain: number | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  /** Who handed in the count; of a show of hands, who counted. */
  @Column('uuid', { nullable: true }) closedBy: string | null;
  /** What the tellers answered to what was unusual about the count. */
  @Column('jsonb') answers: CountAnswer<VoteQuestion['code']>[];
  @Column('jsonb', { nullable: true }) verdict: StoredVerdict | null;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
  @Column('timestamptz', { nullable: true }) voidedAt: Date | null;
  @Column('text', { nullable: true }) voidReason: string | null;
  /** The void vote in whose place this one was prepared. */
  @Column('uuid', { nullable: true }) predecessorId: string | null;
}

/** One person who was present when a vote opened: their number is its base, whoever leaves afterwards. */
@Entity('vote_roll')
export class VoteRollEntity {
  @PrimaryColumn('uuid') voteId: string;
  @PrimaryColumn('uuid') personId: string;
}

/** What a teller counted in one row of seats. */
@Entity('vote_row_count')
export class VoteRowCountEntity {
  @PrimaryColumn('uuid') voteId: string;
  @PrimaryColumn('text') row: string;
  @Column('integer') yes: number;
  @Column('integer') no: number;
  @Column('integer') abstain: number;
  @Column('uuid') tellerId: string;
  @Column('timestamptz') countedAt: Date;
}

/** One person's open vote by name. It is never changed. */
@Entity('named_vote')
export class NamedVoteEntity {
  @PrimaryColumn('uuid') voteId: string;
  @PrimaryColumn('uuid') personId: string;
  @Column('text') choice: MotionChoice;
  /** Who wrote it down for somebody without a phone; null when they voted themselves. */
  @Column('uuid', { nullable: true }) recordedBy: string | null;
  @Column('timestamptz') castAt: Date;
}
