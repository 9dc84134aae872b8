import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A browser that a person has chosen to be known by; only the SHA-256 of its secret is kept. */
@Entity('remembered_device')
export class RememberedDeviceEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('bytea') secretSha256: Buffer;
  @Column('uuid') personId: string;
  /** Coarse, as its owner would call it: “Chrome (Android)”. */
  @Column('text', { nullable: true }) label: string | null;
  @Column('timestamptz') createdAt: Date;
  /** Written once a day at most. */
  @Column('timestamptz') lastUsedAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
}

/** How often something failed or was asked for within a span of time; the columns are those that rate-limiter-flexible writes. */
@Entity('rate_limit')
export class RateLimitEntity {
  @PrimaryColumn('varchar', { length: 255 }) key: string;
  @Column('integer', { default: 0 }) points: number;
  @Column('bigint', { nullable: true }) expire: string | null;
}
