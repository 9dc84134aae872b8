import type {
  BallotInventory,
  CandidateCount,
  CountAnswer,
  CountFault,
  CountFigures,
  CountPhase,
  CountQuestion,
  ElectedOffice,
  ElectionOutcome,
  ElectionRound,
  ElectionRules,
  ElectionState,
  PartFigures,
  Recognition,
  Role,
  RoundKind,
  RoundWay,
} from '@conference/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoredVerdict } from './floor.entity';

/** One election of a conference, from the moment its rules are before the room. */
@Entity('election')
export class ElectionEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') conferenceId: string;
  @Column('text') code: string;
  @Column('text') office: ElectedOffice;
  @Column('integer') seats: number;
  @Column('boolean') isLargerByDecision: boolean;
  @Column('text') state: ElectionState;
  @Column('jsonb', { nullable: true }) recognition: Recognition | null;
}

/** What was put to the conference about an election and how it voted, for or against; or how a tie was settled by the adopted rule. It is never changed. */
@Entity('election_decision')
export class ElectionDecisionEntity {
  @PrimaryColumn('uuid') electionId: string;
  @PrimaryColumn('integer') place: number;
  @Column('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('text') what: 'rules' | 'list' | 'runOff' | 'voteAgain' | 'leaveVacant' | 'settledByAge' | 'settledByLot';
  @Column('integer') afterRound: number;
  /** How the conference voted; null where the adopted rule decided. */
  @Column('jsonb', { nullable: true }) verdict: StoredVerdict | null;
  @Column('jsonb', { nullable: true }) rules: ElectionRules | null;
  @Column('uuid', { array: true }) elected: string[];
  /** The list that was voted on. */
  @Column('uuid', { array: true }) candidates: string[];
  @Column('uuid', { array: true }) witnessIds: string[];
  @Column('timestamptz') decidedAt: Date;
  @Column('uuid') recordedBy: string;
}

/** Somebody proposed for election. Whoever withdrew stays on record, and may be proposed again. */
@Entity('election_nomination')
export class NominationEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') electionId: string;
  @Column('uuid') personId: string;
  @Column('integer') place: number;
  /** The roles in which they were nominated. */
  @Column('text', { array: true }) roles: Role[];
  @Column('boolean') belongs: boolean;
  @Column('text') proposedBy: string;
  @Column('uuid') nominatedBy: string;
  @Column('timestamptz') nominatedAt: Date;
  @Column('uuid', { nullable: true }) consentRecordedBy: string | null;
  @Column('text', { nullable: true }) withdrawnBecause: string | null;
}

/** One round of ballots. What it began with, and who was present, is frozen; once published or void it does not change. */
@Entity('election_round')
export class ElectionRoundEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') electionId: string;
  @Column('integer') number: number;
  @Column('text') kind: RoundKind;
  @Column('text') way: RoundWay;
  @Column('integer') seats: number;
  @Column('uuid', { array: true }) candidates: string[];
  @Column('text') threshold: ElectionRound['threshold'];
  @Column('integer') lists: number;
  @Column('integer') present: number;
  @Column('timestamptz') openedAt: Date;
  @Column('uuid') openedBy: string;
  /** When the voting ended. */
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  /** What the electronic ballot box handed in when it was opened. */
  @Column('jsonb', { nullable: true }) electronic: StoredElectronicCount | null;
  /** Raised hands for each candidate, where the rules do not ask for a secret ballot. */
  @Column('jsonb', { nullable: true }) hands: CandidateCount[] | null;
  @Column('jsonb', { nullable: true }) outcome: ElectionOutcome | null;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
  @Column('uuid', { nullable: true }) publishedBy: string | null;
  @Column('text', { nullable: true }) voidBecause: string | null;
  @Column('timestamptz', { nullable: true }) voidedAt: Date | null;
}

/** The electronic half of a count: how many could vote electronically, and what came back. */
export interface StoredElectronicCount {
  readonly issued: number;
  readonly figures: PartFigures;
}

/** One person who was present when the ballots of a round were given out. */
@Entity('election_roll')
export class ElectionRollEntity {
  @PrimaryColumn('uuid') roundId: string;
  @PrimaryColumn('uuid') personId: string;
}

/** The counting committee's record of a round: how far it is, and who has signed it. */
@Entity('count_record')
export class CountRecordEntity {
  @PrimaryColumn('uuid') roundId: string;
  @Column('text') phase: CountPhase;
  @Column('uuid') headId: string;
  @Column('uuid', { array: true }) memberIds: string[];
  @Column('uuid', { array: true }) witnessIds: string[];
  @Column('jsonb', { nullable: true }) inventory: BallotInventory | null;
  @Column('jsonb') answers: CountAnswer<CountQuestion['code']>[];
  @Column('text', { nullable: true }) photoSha256: string | null;
  @Column('text', { nullable: true }) photoName: string | null;
  @Column('uuid', { array: true }) signedBy: string[];
}

/** One count as it was entered. One that did not add up is kept with what was wrong, and does not count. */
@Entity('entered_count')
export class EnteredCountEntity {
  @PrimaryColumn('uuid') roundId: string;
  @PrimaryColumn('integer') place: number;
  @Column('jsonb') figures: CountFigures;
  @Column('jsonb') faults: CountFault[];
  @Column('uuid') enteredBy: string;
  @Column('timestamptz') enteredAt: Date;
}
