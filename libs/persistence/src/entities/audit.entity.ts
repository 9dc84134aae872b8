import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One link of an office's audit chain: append-only, each bound to the one before by SHA-256. */
@Entity('audit_event')
export class AuditEventEntity {
  @PrimaryColumn('uuid') officeId: string;
  @PrimaryColumn('integer') seq: number;
  @Column('uuid', { nullable: true }) conferenceId: string | null;
  @Column('timestamptz') at: Date;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('text') action: string;
  /** The canonical text that is hashed: `at`, actor, action, subject and facts, ids and codes only. */
  @Column('text') payload: string;
  @Column('text') previousHash: string;
  @Column('text') hash: string;
  /** What keeps the hash of the content from being guessed; null for links from before dossiers, which are bound to the content itself. */
  @Column('text', { nullable: true }) nonce: string | null;
}

/** The head of an office's audit chain. */
@Entity('audit_head')
export class AuditHeadEntity {
  @PrimaryColumn('uuid') officeId: string;
  @Column('integer') seq: number;
  @Column('text') hash: string;
}
