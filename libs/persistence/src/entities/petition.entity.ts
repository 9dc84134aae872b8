import type { Proposer } from '@conference/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoredVerdict } from './floor.entity';

/** A request for an extraordinary conference: of the staff with their signatures, of the employee side, or of the head. */
@Entity('petition')
export class PetitionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') officeId: string;
  @Column('text') proposedBy: Proposer;
  @Column('text') subject: string;
  @Column('text') reason: string;
  @Column('uuid') openedBy: string;
  @Column('timestamptz') openedAt: Date;
  /** When it was handed to the head; from then on nobody signs and nobody takes a signature back. */
  @Column('timestamptz', { nullable: true }) submittedAt: Date | null;
  /** How many of how many had signed by then; null where no signatures are asked for. */
  @Column('jsonb', { nullable: true }) verdict: StoredVerdict | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('text', { nullable: true }) withdrawnReason: string | null;
  /** When those who are to call the conference were reminded that the time for it has passed; at most once. */
  @Column('timestamptz', { nullable: true }) remindedAt: Date | null;
}

/** One signature under a petition: given on the page, or written down from paper with its scan. */
@Entity('petition_signature')
export class PetitionSignatureEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') petitionId: string;
  @Column('uuid') personId: string;
  @Column('text') via: 'page' | 'paper';
  @Column('uuid', { nullable: true }) recordedBy: string | null;
  @Column('text', { nullable: true }) scanSha256: string | null;
  @Column('text', { nullable: true }) scanName: string | null;
  @Column('timestamptz') signedAt: Date;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
}
