import type { ClockDoubt, ScanDirection } from '@conference/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How somebody was recognised at the door; at the session's close everybody leaves. */
export type ScanVia = 'phone' | 'terminal' | 'hand' | 'self' | 'close';

/** The handle that a person's QR code carries; one that is issued again ends the one before. */
@Entity('check_in_code')
export class CheckInCodeEntity {
  @PrimaryColumn('text', { default: () => "replace(gen_random_uuid()::text, '-', '')" }) handle: string;
  @Column('uuid') attendeeId: string;
  @Column('timestamptz', { default: () => 'now()' }) issuedAt: Date;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
}

/** One person at the door. It is never changed: from all scans follows when somebody was in the room. */
@Entity('scan')
export class ScanEntity {
  /** Given by the device, so that a scan sent twice is one. */
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') attendeeId: string;
  @Column('text') direction: ScanDirection;
  /** What the device's clock said, even if that is no time. */
  @Column('text') deviceAt: string;
  @Column('timestamptz') receivedAt: Date;
  /** The door or device, as those at the desk call it. */
  @Column('text') device: string;
  @Column('text') via: ScanVia;
  /** The code that was shown to a camera. */
  @Column('text', { nullable: true }) handle: string | null;
  @Column('uuid') recordedBy: string;
  @Column('text', { nullable: true }) clockDoubt: ClockDoubt | null;
  /** Whether the code was shown at another place too soon before or after. */
  @Column('boolean', { default: false }) copied: boolean;
}
