import type { Language, ScanDirection } from '@conference/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ScanVia } from './check-in.entity';

/** Somebody from outside who is invited. Guests stand in tables of their own: whatever counts, votes or signs never reads them. */
@Entity('guest')
export class GuestEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') conferenceId: string;
  /** The place among the guests, from 1; the number for the terminal is made of it. */
  @Column('integer') place: number;
  @Column('text') name: string;
  @Column('text') position: string;
  @Column('text') organisation: string;
  /** Null for somebody who is invited on paper only. */
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { default: 'vi' }) language: Language;
  /** What the guest's QR code carries. */
  @Column('text', { default: () => "replace(gen_random_uuid()::text, '-', '')" }) handle: string;
  @Column('timestamptz') invitedAt: Date;
  @Column('uuid') invitedBy: string;
  /** When the invitation was taken back: link, code and number are good for nothing from then on. */
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('uuid', { nullable: true }) withdrawnBy: string | null;
}

/** What a guest answered for one day. It is never changed: the last one counts. */
@Entity('guest_reply')
export class GuestReplyEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') guestId: string;
  @Column('date') heldOn: string;
  @Column('text') kind: 'coming' | 'excused';
  /** By the mailed link, or told to somebody who wrote it down. */
  @Column('text') via: 'mail' | 'told';
  @Column('uuid', { nullable: true }) recordedBy: string | null;
  @Column('timestamptz') givenAt: Date;
}

/** A guest at the door. It is never changed. */
@Entity('guest_scan')
export class GuestScanEntity {
  /** Given by the device, so that a scan sent twice is one. */
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') guestId: string;
  @Column('text') direction: ScanDirection;
  @Column('text') deviceAt: string;
  @Column('timestamptz') receivedAt: Date;
  @Column('text') device: string;
  @Column('text') via: ScanVia;
  @Column('uuid') recordedBy: string;
}

/** The link in a guest's invitation: it answers that invitation and nothing else. Only the SHA-256 of its secret is kept. */
@Entity('guest_link')
export class GuestLinkEntity {
  @PrimaryColumn('bytea') tokenSha256: Buffer;
  @Column('uuid') guestId: string;
  @Column('uuid') mailId: string;
  @Column('timestamptz') issuedAt: Date;
  @Column('timestamptz') expiresAt: Date;
}
