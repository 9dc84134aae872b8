import type { ConcernRef, Language, MailDelivery, MailLane, StoredMailState } from '@conference/domain';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** What must leave the database after a commit: a workflow to start, a signal to ring, a mail to compose. Ids only. */
@Entity('outbox')
export class OutboxEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('text') topic: OutboxMessage['topic'];
  @Column('jsonb') payload: OutboxMessage['payload'];
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) nextAttemptAt: Date;
  @Column('integer', { default: 0 }) attempts: number;
  @Column('timestamptz', { nullable: true }) doneAt: Date | null;
  @Column('text', { nullable: true }) problem: string | null;
}

/** What wakes the runs that ask about a document. */
export type RunSignal = 'ballotsSent' | 'roundClosed' | 'courseChanged' | 'stageFrozen' | 'stageThawed';

/** The messages of the outbox. */
export type OutboxMessage =
  | { topic: 'start'; payload: { conferenceId: string; workflowId: string } }
  | { topic: 'dossier'; payload: { conferenceId: string; dossierId: string; requestedById: string } }
  /** Something that is followed until it is settled. */
  | { topic: 'concern'; payload: { conferenceId: string; concern: ConcernRef } }
  /** An office's yearly schedule, which sees to it that the next conference is opened. */
  | { topic: 'start'; payload: { officeId: string } }
  | { topic: 'signal'; payload: { workflowId: string; signal: RunSignal; roundId: string } }
  | {
      topic: 'signal';
      payload: {
        workflowId: string;
        signal: 'documentAdded';
        documentId: string;
        code: string;
        from?: 'drafting' | 'approval' | 'editorial';
      };
    }
  | { topic: 'mail'; payload: MailRequest };

/** A mail that somebody must get; who and what is read from the rows when it is composed. */
export type MailRequest =
  | { kind: 'task'; taskId: string }
  | { kind: 'receipt'; taskId: string }
  | { kind: 'absences'; officeId: string }
  | { kind: 'invitations'; conferenceId: string }
  | { kind: 'adjourned'; adjournmentId: string }
  | { kind: 'guestWithdrawn'; guestId: string }
  | { kind: 'petitionSubmitted'; petitionId: string }
  | { kind: 'petitionAnswered'; petitionId: string; conferenceId: string }
  | { kind: 'freshLink'; taskId: string; requestId: string; personId?: string }
  | { kind: 'codeLocked'; taskId: string; linkId: string }
  | { kind: 'handedOver'; taskId: string; noteId: string | null }
  | { kind: 'nudge'; taskId: string; nudgeId: string }
  | { kind: 'dispatch'; dispatchId: string; attempt: number }
  | { kind: 'withdrawn'; taskId: string }
  | { kind: 'frozen'; freezeId: string }
  | { kind: 'thawed'; freezeId: string }
  | { kind: 'recalled'; entryId: string }
  | { kind: 'boardNotice'; paperId: string }
  | { kind: 'boardAnswer'; paperId: string }
  | { kind: 'passkey'; passkeyId: string; change: 'added' | 'removed' };

/** A mail, stored byte for byte before it is sent: a retry sends the same bytes. */
@Entity('mail')
export class MailEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  /** The occasion: one mail for one person, task and step, however often its composing is retried. */
  @Column('text') occasion: string;
  @Column('text') kind: string;
  @Column('uuid', { nullable: true }) officeId: string | null;
  @Column('uuid', { nullable: true }) conferenceId: string | null;
  @Column('uuid', { nullable: true }) taskId: string | null;
  /** Null for a recipient outside the office. */
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text') language: Language;
  @Column('text') messageId: string;
  @Column('text') subject: string;
  /** What the mail said, without its secrets. */
  @Column('text') text: string;
  @Column('text') envelopeFrom: string;
  /** SHA-256 of the secret in the mail's own return address, where reports about it may come. */
  @Column('bytea', { nullable: true }) returnSha256: Buffer | null;
  @Column('text') envelopeTo: string;
  /** The bytes to send; erased when the mail is sent, for they hold the link. */
  @Column('bytea', { nullable: true, select: false }) raw: Buffer | null;
  @Column('text') rawSha256: string;
  /** Binds the bytes to their recipient; null for mails written before there were seals. */
  @Column('text', { nullable: true }) seal: string | null;
  @Column('text') state: StoredMailState;
  /** Which mails go first when many wait. */
  @Column('text', { default: 'urgent' }) lane: MailLane;
  @Column('uuid', { nullable: true }) lease: string | null;
  @Column('timestamptz', { nullable: true }) leaseUntil: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) nextAttemptAt: Date;
  @Column('integer', { default: 0 }) attempts: number;
  @Column('text', { nullable: true }) problem: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
  /** What the relay said when it took the mail over: its queue number, for the operator's search. */
  @Column('text', { nullable: true }) relayAnswer: string | null;
  /** The sender died between the mail's last byte and the relay's answer: the same bytes went out once more. */
  @Column('boolean', { default: false }) possiblyTwice: boolean;
  /** What came back for it. */
  @Column('text', { nullable: true }) delivery: MailDelivery | null;
}

/** An address that refused a mail for good: nothing is sent to it until somebody says that it takes mail again. */
@Entity('mail_suppression')
export class MailSuppressionEntity {
  /** In small letters. */
  @PrimaryColumn('text') address: string;
  @Column('uuid') mailId: string;
  @Column('text') reason: string;
  @Column('timestamptz') since: Date;
  @Column('timestamptz', { nullable: true }) liftedAt: Date | null;
}

/** How the relay for outgoing mail was last found: one row for all senders. */
@Entity('mail_relay')
export class MailRelayEntity {
  @PrimaryColumn('boolean', { default: true }) id: boolean;
  /** Null while it takes mail. */
  @Column('timestamptz', { nullable: true }) unreachableSince: Date | null;
  @Column('text', { nullable: true }) problem: string | null;
  @Column('timestamptz') seenAt: Date;
}

/** The calendar that a person subscribes to, by the SHA-256 of the secret in its address. */
@Entity('calendar_feed')
export class CalendarFeedEntity {
  @PrimaryColumn('uuid') personId: string;
  @Column('bytea') secretSha256: Buffer;
  @Column('timestamptz') madeAt: Date;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
}

/**
 * What a mailed link is good for: to see a task, to decide it, to say that a recorded answer was not one's own,
 * to stop the digest, to answer an invitation, to report "on track" on the targets of its own mail. No purpose serves another.
 */
export const LINK_PURPOSES = ['view', 'decide', 'notMine', 'unsubscribe', 'attend', 'reports'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** A mailed link: one right of one person, where it is about a task at one packet hash. Only the SHA-256 of its secret is kept. */
@Entity('mail_link')
export class MailLinkEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('bytea') tokenSha256: Buffer;
  @Column('text', { default: 'decide' }) purpose: LinkPurpose;
  /** Null only for a link about no task: the digest's, an invitation's. */
  @Column('uuid', { nullable: true }) taskId: string | null;
  @Column('uuid') personId: string;
  @Column('uuid') mailId: string;
  @Column('text', { nullable: true }) packetHash: string | null;
  @Column('timestamptz') issuedAt: Date;
  @Column('timestamptz') expiresAt: Date;
  /** When somebody took the right back; what replaces the link, if anything, is a newer mail. */
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
  /** Keyed hash of the six digits that the mail carries at level L1. */
  @Column('bytea', { nullable: true }) codeHmac: Buffer | null;
  /** How often a wrong code was typed. */
  @Column('integer', { default: 0 }) wrongCodes: number;
  /** A code counts once. */
  @Column('timestamptz', { nullable: true }) codeUsedAt: Date | null;
  /** SHA-256 of the secret in the mail's own reply address, where a reply may answer. */
  @Column('bytea', { nullable: true }) replySha256: Buffer | null;
}

/** A mail about a task that waits for its reader's next digest: step 0 is the first one, others are reminders by their step. */
@Entity('held_mail')
export class HeldMailEntity {
  @PrimaryColumn('uuid') taskId: string;
  @PrimaryColumn('integer') step: number;
  @Column('uuid') personId: string;
  @Column('timestamptz') heldAt: Date;
}

/** Something that its reader wanted in their next digest instead of a mail of its own; once told, it stays, so that it is told once. */
@Entity('held_news')
export class HeldNewsEntity {
  /** That of the mail which would have been. */
  @PrimaryColumn('text') occasion: string;
  @Column('uuid') personId: string;
  @Column('text') kind: string;
  @Column('text') subject: string;
  /** The page that it is about. */
  @Column('text', { nullable: true }) link: string | null;
  @Column('timestamptz') heldAt: Date;
  @Column('timestamptz', { nullable: true }) toldAt: Date | null;
}

/** A leader pressed for an answer. */
@Entity('nudge')
export class NudgeEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') taskId: string;
  @Column('uuid') nudgedBy: string;
  @Column('timestamptz') nudgedAt: Date;
  /** The command under which it counts once; several tasks may be nudged by one. */
  @Column('text', { nullable: true }) onceKey: string | null;
}

/** The first answer to a command, kept so that a retry with the same key gets the same answer. */
@Entity('idempotency')
export class IdempotencyEntity {
  @PrimaryColumn('uuid') personId: string;
  @PrimaryColumn('text') key: string;
  @Column('text') requestSha256: string;
  @Column('jsonb', { nullable: true }) response: unknown;
  @Column('timestamptz') createdAt: Date;
}
