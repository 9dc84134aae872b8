import type { MailDelivery } from '@conference/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** To which kind of address of ours a mail came: the reply address of a task's mail, or the return address of any mail. */
export type InboundAddressKind = 'reply' | 'return';

/** Where a mail that came in stands. `failed`: nobody could make anything of it; it waits for a person to look at. */
export type InboundState = 'received' | 'processed' | 'failed';

/** A mail that came in, stored as it came before it is read. The address's secret is kept as a hash only. */
@Entity('inbound_mail')
export class InboundMailEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') officeId: string;
  /** The mail of ours that it answers or reports on. */
  @Column('uuid') mailId: string;
  @Column('uuid', { nullable: true }) taskId: string | null;
  /** Who got that mail. */
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text') addressKind: InboundAddressKind;
  @Column('bytea') addressSha256: Buffer;
  @Column('text') transport: 'smtp' | 'imap';
  @Column('text', { nullable: true }) remoteAddress: string | null;
  @Column('text', { nullable: true }) helo: string | null;
  @Column('text') envelopeFrom: string;
  /** As it came; erased once it is processed, for quotes hold links, unless it decided: then it is the evidence, and its links are dead. */
  @Column('bytea', { nullable: true, select: false }) raw: Buffer | null;
  @Column('text') rawSha256: string;
  /** The same Message-ID and body to the same address: a copy, whatever way it took. */
  @Column('bytea') copySha256: Buffer;
  @Column('timestamptz') receivedAt: Date;
  @Column('text') state: InboundState;
  /** What became of it, in one word. */
  @Column('text', { nullable: true }) result: string | null;
  @Column('text', { nullable: true }) problem: string | null;
  @Column('text', { nullable: true }) messageId: string | null;
  /** The address in its From field, as it claims. */
  @Column('text', { nullable: true }) sender: string | null;
  @Column('integer', { default: 0 }) attempts: number;
  @Column('timestamptz', { default: () => 'now()' }) nextAttemptAt: Date;
  @Column('timestamptz', { nullable: true }) processedAt: Date | null;
}

/** What somebody wrote about a task by mail that is no decision. */
@Entity('task_comment')
export class TaskCommentEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') taskId: string;
  @Column('uuid', { nullable: true }) documentId: string | null;
  @Column('uuid') conferenceId: string;
  /** Null when nobody of the office was recognised as its writer. */
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text') text: string;
  /** Why it did not decide; null for words beside a decision. */
  @Column('text', { nullable: true }) because: string | null;
  @Column('uuid') inboundMailId: string;
  @Column('timestamptz') at: Date;
}

/** What came back for a mail of ours: it was refused, is late, was complained of, or a machine answered for an absent person. */
@Entity('mail_incident')
export class MailIncidentEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') mailId: string;
  @Column('uuid', { nullable: true }) taskId: string | null;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text') kind: MailDelivery;
  @Column('text') address: string;
  @Column('text', { nullable: true }) status: string | null;
  @Column('date', { nullable: true }) until: string | null;
  @Column('uuid') inboundMailId: string;
  @Column('timestamptz') at: Date;
}
