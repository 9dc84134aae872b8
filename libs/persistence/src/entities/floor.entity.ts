import type { Sentence, SignatureWay, SummonedAs } from '@conference/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A verdict as it was pronounced: figures, the inequality in integers, and the sentence that goes into the minutes. */
export interface StoredVerdict {
  holds: boolean;
  figures: Record<string, number>;
  inequality: string;
  sentence: Sentence;
}

/** One person on the list of those entitled to take part, frozen when the conference is convened. */
@Entity('attendee')
export class AttendeeEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') conferenceId: string;
  @Column('uuid') personId: string;
  /** The place on the list; the number for the terminal is made of it. */
  @Column('integer') place: number;
  @Column('text', { default: 'staff' }) summonedAs: SummonedAs;
}

/** From when to when a person was in the room, as it follows from their scans; a person who leaves and returns has two intervals. */
@Entity('attendance_interval')
export class AttendanceIntervalEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') attendeeId: string;
  @Column('timestamptz') inAt: Date;
  @Column('timestamptz', { nullable: true }) outAt: Date | null;
}

/** The declaration that the conference may, or may not, proceed. */
@Entity('quorum_declaration')
export class QuorumDeclarationEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') conferenceId: string;
  @Column('timestamptz') declaredAt: Date;
  @Column('uuid') declaredBy: string;
  @Column('integer') entitled: number;
  @Column('integer') present: number;
  @Column('jsonb') verdict: StoredVerdict;
}

/** A counting record of before elections had rounds, kept as it was: the migration wrote it as an election with its round too. */
@Entity('election_count')
export class ElectionCountEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') conferenceId: string;
  @Column('text') electionCode: string;
  @Column('integer') present: number;
  @Column('jsonb') ballots: {
    issued: number;
    collected: number;
    valid: number;
    invalid: { reason: string; count: number }[];
  };
  @Column('jsonb') votes: Record<string, number>;
  @Column('jsonb') result: { elected: string[]; runOff: string[]; sentence: Sentence };
  @Column('timestamptz') countedAt: Date;
  @Column('uuid') countedBy: string;
}

/** One party of the emulation pledge, with its signature when it has signed. */
@Entity('pledge_party')
export class PledgePartyEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') conferenceId: string;
  @Column('text') code: string;
  @Column('text') side: 'head' | 'employees' | 'unit';
  @Column('integer') place: number;
  @Column('uuid') personId: string;
  @Column('timestamptz', { nullable: true }) signedAt: Date | null;
  /** How it signed; null before that, and for signatures from the time when a press of the button was one. */
  @Column('text', { nullable: true }) way: SignatureWay | null;
  /** The picture, the signed PDF or the scan. */
  @Column('text', { nullable: true }) signatureSha256: string | null;
  /** What a signed PDF says about its signature. */
  @Column('jsonb', { nullable: true }) signatureFacts: { subFilter: string; isPades: boolean } | null;
  /** Who recorded a signature on paper. */
  @Column('uuid', { nullable: true }) recordedBy: string | null;
  /** Why it was called before its turn. */
  @Column('jsonb', { nullable: true }) called: { reason: string; byId: string; at: string } | null;
}
