import type { SearchKind } from '@conference/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One thing that can be found. Triggers keep it in the transaction that writes what it is about; the applications only read it. */
@Entity('search_entry')
export class SearchEntryEntity {
  @PrimaryColumn('bigint') id: string;
  @Column('uuid') officeId: string;
  @Column('uuid', { nullable: true }) conferenceId: string | null;
  @Column('uuid', { nullable: true }) documentId: string | null;
  @Column('text') kind: SearchKind;
  /** The row that it is about. */
  @Column('uuid') subjectId: string;
  /** The paragraph that it is about, of a document. */
  @Column('text', { nullable: true }) blockId: string | null;
  /** Null where it is of no year, such as a person. */
  @Column('integer', { nullable: true }) year: number | null;
  @Column('timestamptz') at: Date;
  /** Whose words it is, or who answers for it; found by their name too. */
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text', { nullable: true }) personName: string | null;
  @Column('text') title: string;
  @Column('text') body: string;
  /** How it was answered or disposed of; of a document its kind, of what came by mail the task that it is about. */
  @Column('text', { nullable: true }) code: string | null;
  /** Who alone may read it, beside those who keep the record; null where everybody of the office may. */
  @Column('uuid', { array: true, nullable: true }) readerIds: string[] | null;
  /** The words without accents and case. */
  @Column('tsvector', { select: false }) words: string;
}
