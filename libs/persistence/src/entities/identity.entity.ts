import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A signed-in browser; only the SHA-256 of its secret is kept, and the secret is new after each proof of who the person is. */
@Entity('web_session')
export class WebSessionEntity {
  @PrimaryColumn('bytea') secretSha256: Buffer;
  /** Stays the same when the secret is renewed. */
  @Column('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') personId: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') seenAt: Date;
  /** When the person last proved who they are with a factor of their own in this browser; null: never in this session. */
  @Column('timestamptz', { nullable: true }) steppedUpAt: Date | null;
  /** SHA-256 of what a passkey was last asked to sign; it is taken away by the first answer. */
  @Column('bytea', { nullable: true }) challengeSha256: Buffer | null;
  @Column('text', { nullable: true }) challengeFor: ChallengePurpose | null;
  @Column('timestamptz', { nullable: true }) challengedAt: Date | null;
}

/** What a passkey is asked for: to become known, or to confirm who its person is. */
export type ChallengePurpose = 'registration' | 'confirmation';

/** A passkey of a person: its public half (WebAuthn Level 3 §4). A removed one stays on record and opens nothing. */
@Entity('passkey')
export class PasskeyEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') personId: string;
  @Column('text') credentialId: string;
  @Column('bytea') publicKey: Buffer;
  /** How often the authenticator says it has signed; one that goes back is a copy. */
  @Column('bigint') counter: string;
  @Column('text', { array: true }) transports: string[];
  @Column('text') label: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) lastUsedAt: Date | null;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
}
