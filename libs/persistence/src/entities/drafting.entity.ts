import type { DocumentText, PublicityMatter, PublicityWay } from '@conference/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One save of a document that is being written: every save is kept, so nothing that was typed is lost. */
@Entity('draft_save')
export class DraftSaveEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') documentId: string;
  /** Counts through the whole life of the document. */
  @Column('integer') version: number;
  @Column('jsonb') text: DocumentText;
  /** The version that the writer had before their eyes; 0 for the first one. */
  @Column('integer') basedOn: number;
  @Column('uuid') savedBy: string;
  @Column('timestamptz') savedAt: Date;
}

/** An approval of one packet, given by a round or carried over by an editorial change; at most one stands. @see Nghị định 30/2020/NĐ-CP Điều 11 */
@Entity('approval')
export class ApprovalEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') documentId: string;
  @Column('integer') revision: number;
  @Column('text') packetHash: string;
  @Column('text') how: 'given' | 'carriedOver';
  @Column('uuid', { nullable: true }) roundId: string | null;
  @Column('uuid', { nullable: true }) changedBy: string | null;
  @Column('text', { nullable: true }) changeReason: string | null;
  @Column('timestamptz') givenAt: Date;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('text', { nullable: true }) endedBecause: 'changed' | 'carriedOver' | 'objected' | 'annulled' | null;
}

/** One showing of a disposition table, or of an issued document, to all staff: due within 5 working days, shown for 20 consecutive days. @see Luật 10/2022/QH15 Điều 48 */
@Entity('publicity')
export class PublicityEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') officeId: string;
  @Column('uuid') conferenceId: string;
  @Column('uuid') documentId: string;
  @Column('text', { default: 'answers' }) matter: PublicityMatter;
  /** Begins again from the first day when a showing is broken off. */
  @Column('integer', { default: 1 }) showing: number;
  /** SHA-256 of the packet whose opinions were answered, or of the file as it was issued. */
  @Column('text') packetHash: string;
  @Column('date') dueOn: string;
  @Column('timestamptz', { nullable: true }) publicisedAt: Date | null;
  @Column('uuid', { nullable: true }) publicisedBy: string | null;
  @Column('timestamptz', { nullable: true }) shownUntil: Date | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('uuid', { nullable: true }) withdrawnBy: string | null;
  @Column('text', { nullable: true }) withdrawnBecause: string | null;
  @Column('timestamptz', { nullable: true }) provenAt: Date | null;
}

/** One place, beside this system, where an issued document was made known, with what proves it. What was recorded wrongly is taken back, and stays. */
@Entity('publicity_place')
export class PublicityPlaceEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') conferenceId: string;
  @Column('uuid') publicityId: string;
  @Column('text') way: PublicityWay;
  @Column('text') place: string;
  @Column('date') fromOn: string;
  /** The last day; null for what is not taken down. */
  @Column('date', { nullable: true }) untilOn: string | null;
  @Column('text', { nullable: true }) link: string | null;
  /** A photo or screenshot that shows it. */
  @Column('text', { nullable: true }) proofSha256: string | null;
  @Column('text', { nullable: true }) proofName: string | null;
  /** SHA-256 of the file as it was issued. */
  @Column('text') fileSha256: string;
  @Column('uuid') recordedBy: string;
  @Column('timestamptz') recordedAt: Date;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('uuid', { nullable: true }) withdrawnBy: string | null;
  @Column('text', { nullable: true }) withdrawnBecause: string | null;
}
