import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The archive of everything on record of a conference: made once when it is closed, or as an interim copy. It never changes. */
@Entity('dossier')
export class DossierEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') officeId: string;
  @Column('uuid') conferenceId: string;
  @Column('text') kind: 'final' | 'interim';
  @Column('text') fileSha256: string;
  @Column('bigint', { transformer: { to: (value: number) => value, from: Number } }) size: number;
  @Column('integer') entries: number;
  @Column('text') manifestSha256: string;
  /** The last entry of the audit chain that the record in it follows. */
  @Column('integer') throughSeq: number;
  @Column('timestamptz') madeAt: Date;
  /** Who asked for an interim copy; null for the final one, which the procedure makes. */
  @Column('uuid', { nullable: true }) requestedBy: string | null;
}

/** The day on which a conference's dossier went to the office's archive. */
@Entity('dossier_hand_over')
export class DossierHandOverEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @Column('date') handedOverOn: string;
  @Column('uuid') recordedBy: string;
  @Column('timestamptz') recordedAt: Date;
}
