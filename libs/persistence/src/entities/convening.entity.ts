import type { Sentence } from '@conference/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many delegates a unit elects; its staff are counted when the form is settled. */
export interface StoredQuota {
  unitId: string;
  staff: number;
  delegates: number;
}

/** The form in which a conference is convened, as it was settled; the last one counts. */
@Entity('convening_form')
export class ConveningFormEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') conferenceId: string;
  @Column('integer') number: number;
  @Column('text') form: 'plenary' | 'delegates';
  @Column('integer') staff: number;
  /** Why the staff cannot all come together; null where they can. */
  @Column('text', { nullable: true }) dispersedReason: string | null;
  /** Who agreed for the employee side, on what paper, when. */
  @Column('text', { nullable: true }) agreedBy: string | null;
  @Column('text', { nullable: true }) agreementReference: string | null;
  @Column('date', { nullable: true }) agreedOn: string | null;
  @Column('jsonb', { default: [] }) quotas: StoredQuota[];
  /** Those who attend by their office. */
  @Column('uuid', { array: true, default: [] }) exOfficioIds: string[];
  @Column('timestamptz') settledAt: Date;
  @Column('uuid') settledBy: string;
}

/** One round of a unit's election of its delegates, as its minutes record it. A record that was wrong is annulled and stays. */
@Entity('unit_election')
export class UnitElectionEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') formId: string;
  @Column('uuid') unitId: string;
  @Column('integer') round: number;
  @Column('date') heldOn: string;
  @Column('integer') present: number;
  @Column('jsonb') candidates: { personId: string; votes: number }[];
  @Column('uuid', { array: true }) elected: string[];
  /** Equal votes for fewer seats: the unit votes again between them. */
  @Column('uuid', { array: true }) tied: string[];
  /** Seats that nobody has yet. */
  @Column('integer') seatsOpen: number;
  @Column('jsonb') sentence: Sentence;
  @Column('timestamptz') recordedAt: Date;
  @Column('uuid') recordedBy: string;
  @Column('timestamptz', { nullable: true }) annulledAt: Date | null;
  @Column('uuid', { nullable: true }) annulledBy: string | null;
  @Column('text', { nullable: true }) annulReason: string | null;
}

/** What somebody answered to the summons for one day. It is never changed: the last one counts. */
@Entity('summons_reply')
export class SummonsReplyEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') attendeeId: string;
  /** The day that was answered for; a conference that is moved asks anew. */
  @Column('date') heldOn: string;
  @Column('text') kind: 'coming' | 'excused';
  @Column('text', { nullable: true }) reason: string | null;
  /** By the mailed link, on the page, or told to somebody who wrote it down. */
  @Column('text') via: 'mail' | 'page' | 'told';
  @Column('uuid', { nullable: true }) recordedBy: string | null;
  @Column('timestamptz') givenAt: Date;
}
