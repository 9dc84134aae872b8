import type { BallotRule, InvalidBallotReason, PollState } from '@conference/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A secret ballot, with everything it began with kept by value: rule, key, how many may vote. Dates are no finer than the day. */
@Entity('poll', { schema: 'ballot_box' })
export class PollEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') officeId: string;
  @Column('uuid') conferenceId: string;
  @Column('text') code: string;
  @Column('text') title: string;
  @Column('jsonb') rule: BallotRule;
  /** To which ballots are sealed; its private half is with the head of the counting committee alone. */
  @Column('text') publicKey: string;
  @Column('integer') entitled: number;
  /** Over the names of all who may vote. */
  @Column('text') rollSha256: string;
  /** Over what the poll began with; the list of envelopes is chained to it. */
  @Column('text') startSha256: string;
  @Column('text', { default: 'open' }) state: PollState;
  @Column('date') openedOn: string;
  @Column('date', { nullable: true }) closedOn: string | null;
  /** Until when the count may be contested; the envelopes are kept until then. */
  @Column('date', { nullable: true }) objectionsEndOn: string | null;
  /** When it was declared void: it is never counted, or its count counts no more. */
  @Column('date', { nullable: true }) voidedOn: string | null;
  @Column('integer', { nullable: true }) envelopes: number | null;
  /** The last link of the list of envelopes. */
  @Column('text', { nullable: true }) listSha256: string | null;
}

/** One person on the roll of a secret ballot. Whether they handed in an envelope is noted when it closes, for all at once. */
@Entity('electorate_entry', { schema: 'ballot_box' })
export class ElectorateEntryEntity {
  @PrimaryColumn('uuid') pollId: string;
  @PrimaryColumn('uuid') voterId: string;
  @Column('text') name: string;
  @Column('boolean', { default: false }) submitted: boolean;
}

/** One voter's sealed ballot. The applications hand it in; they cannot read it while the poll is open. */
@Entity('envelope', { schema: 'ballot_box' })
export class EnvelopeEntity {
  @PrimaryColumn('uuid') pollId: string;
  @PrimaryColumn('uuid') voterId: string;
  @Column('bytea') sealed: Buffer;
  @Column({ type: 'text', insert: false, update: false, nullable: true }) sha256: string | null;
}

/** One line of the list of envelopes that is published before they are opened; it stays when they are destroyed. */
@Entity('listed_envelope', { schema: 'ballot_box' })
export class ListedEnvelopeEntity {
  @PrimaryColumn('uuid') pollId: string;
  @PrimaryColumn('integer') place: number;
  @Column('text') sha256: string;
  @Column('text') linkSha256: string;
}

/** One opened ballot, in the place where the shuffling put it. */
@Entity('opened_ballot', { schema: 'ballot_box' })
export class OpenedBallotEntity {
  @PrimaryColumn('uuid') pollId: string;
  @PrimaryColumn('integer') place: number;
  @Column('text', { array: true }) chosen: readonly string[];
  @Column('boolean') isBlank: boolean;
  /** Why it does not count; null for a valid ballot. */
  @Column('text', { nullable: true }) invalid: InvalidBallotReason | null;
}
