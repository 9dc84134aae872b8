import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that goes with a document. It is never changed; removing it leaves a trace. */
@Entity('document_attachment')
export class AttachmentEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') documentId: string;
  @Column('text') sha256: string;
  @Column('text') name: string;
  @Column('text') mediaType: string;
  @Column('integer') size: number;
  @Column('text', { nullable: true }) note: string | null;
  @Column('uuid') addedBy: string;
  @Column('timestamptz') addedAt: Date;
  @Column('uuid', { nullable: true }) removedBy: string | null;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
}
