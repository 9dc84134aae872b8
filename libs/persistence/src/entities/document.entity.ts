import type {
  ChangeClass,
  ClosingRule,
  CorrectionKind,
  DispositionKind,
  DocumentKind,
  DocumentPhase,
  DocumentText,
} from '@conference/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One document of a conference. Its phase is written by its workflow alone. */
@Entity('document')
export class DocumentEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') officeId: string;
  @Column('uuid') conferenceId: string;
  @Column('text') code: string;
  @Column('text') kind: DocumentKind;
  @Column('text') title: string;
  @Column('uuid', { nullable: true }) unitId: string | null;
  @Column('uuid') drafterId: string;
  @Column('uuid', { array: true }) consultIds: string[];
  @Column('uuid', { array: true }) approverIds: string[];
  @Column('uuid', { nullable: true }) contentCheckId: string | null;
  @Column('uuid', { nullable: true }) formCheckId: string | null;
  @Column('jsonb', { default: { type: 'inOrder' } }) approvalRule: ClosingRule;
  @Column('boolean') toIssue: boolean;
  /** Mails about it carry its reference only: no title, no content, no file. */
  @Column('boolean', { default: false }) restricted: boolean;
  @Column('jsonb', { default: {} }) form: DocumentForm;
  @Column('text') phase: DocumentPhase;
  @Column('integer', { default: 0 }) currentRevision: number;
  @Column('integer', { nullable: true }) approvedRevision: number | null;
  @Column('text', { nullable: true }) approvedPacketHash: string | null;
  /** An editorial change carried the approval over, and those who gave it may still object. */
  @Column('boolean', { default: false }) contestable: boolean;
  @Column('jsonb', { nullable: true }) dispositionOverride: DispositionOverride | null;
  @Column('text', { nullable: true }) symbol: string | null;
  @Column('timestamptz', { nullable: true }) issuedAt: Date | null;
  /** The issued form in the official layout. */
  @Column('text', { nullable: true }) issuedSha256: string | null;
  @Column('integer', { default: 0 }) place: number;
  /** The issued document whose error this one puts right. */
  @Column('uuid', { nullable: true }) replacesId: string | null;
  @Column('text', { nullable: true }) correction: CorrectionKind | null;
  /** Since when its course stands still, because somebody reported an answer that was not theirs. */
  @Column('timestamptz', { nullable: true }) frozenAt: Date | null;
  /** The phase that an annulled answer leads back to, until its run has entered it. */
  @Column('text', { nullable: true }) returnTo: DocumentPhase | null;
}

/** What stands around the text of a document: its grounds, to whom it is addressed, who receives it. */
export interface DocumentForm {
  readonly bases?: readonly string[];
  readonly addressees?: readonly string[];
  readonly recipients?: readonly { readonly name: string; readonly email: string | null }[];
}

/** The head of office lets a draft go to the signatory although remarks are unanswered. */
export interface DispositionOverride {
  readonly by: string;
  readonly reason: string;
  readonly at: string;
}

/** One version of a document. A revision never changes; a correction is a new one. */
@Entity('revision')
export class RevisionEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') documentId: string;
  @Column('integer') number: number;
  @Column('text') fileSha256: string;
  @Column('text') fileName: string;
  @Column('text') mediaType: string;
  @Column('integer') size: number;
  @Column('text', { nullable: true }) note: string | null;
  /** What it says; null for a file whose text is not taken over (PDF, ODT). */
  @Column('jsonb', { nullable: true }) text: DocumentText | null;
  @Column('text', { nullable: true }) textSha256: string | null;
  /** The save that it was handed in from; null for an uploaded file. */
  @Column('integer', { nullable: true }) draftVersion: number | null;
  /** Whether the text is all that the file says, so that the official form of the text can stand for it. */
  @Column('boolean', { default: false }) isTextWhole: boolean;
  /** Everybody who wrote it since the revision before. */
  @Column('uuid', { array: true, default: [] }) authorIds: string[];
  /** How a change after submission was classed; null for a revision handed in by task. */
  @Column('text', { nullable: true }) changeClass: ChangeClass | null;
  @Column('uuid', { nullable: true }) uploadedBy: string | null;
  @Column('timestamptz') uploadedAt: Date;
}

/** A file, addressed by the SHA-256 of its content: the same content is stored once, and cannot be swapped. */
@Entity('stored_file')
export class StoredFileEntity {
  @PrimaryColumn('text') sha256: string;
  /** The bytes of a file from the time before the file store; null for every later one. */
  @Column('bytea', { select: false, nullable: true }) content: Buffer | null;
  @Column('text') mediaType: string;
  @Column('integer') size: number;
  @Column('timestamptz') storedAt: Date;
}

/** Who uploaded a file, and when first: they may name it afterwards. */
@Entity('file_upload')
export class FileUploadEntity {
  @PrimaryColumn('text') sha256: string;
  @PrimaryColumn('uuid') personId: string;
  @Column('timestamptz') uploadedAt: Date;
}

/** One remark of a department or person, with what became of it. */
@Entity('opinion')
export class OpinionEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') conferenceId: string;
  @Column('uuid') documentId: string;
  /** Null for a remark made in the conference, which somebody recorded. */
  @Column('uuid', { nullable: true }) taskId: string | null;
  @Column('uuid') personId: string;
  @Column('uuid', { nullable: true }) recordedBy: string | null;
  @Column('integer') revision: number;
  @Column('text', { nullable: true }) stance: string | null;
  @Column('text') remark: string;
  /** The paragraph that it is about, with its first words; null for the whole document. */
  @Column('text', { nullable: true }) blockId: string | null;
  @Column('text', { nullable: true }) quote: string | null;
  /** Its place among the remarks of the same answer. */
  @Column('integer', { default: 0 }) place: number;
  @Column('boolean', { default: false }) isLate: boolean;
  @Column('text', { nullable: true }) disposition: DispositionKind | null;
  @Column('text', { nullable: true }) dispositionReason: string | null;
  @Column('uuid', { nullable: true }) disposedBy: string | null;
  @Column('timestamptz', { nullable: true }) disposedAt: Date | null;
  @Column('timestamptz') givenAt: Date;
  /** The answer that it came with was taken back or annulled: it stays on record and counts no more. */
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
}
