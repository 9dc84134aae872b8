import type { MinutesAct } from '@conference/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One step in the life of a block of the minutes. It is never changed, so nothing that was written is lost. */
@Entity('minutes_edit')
export class MinutesEditEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('text') blockId: string;
  /** Counts the steps of the block, from 1. */
  @PrimaryColumn('integer') revision: number;
  @Column('text') act: MinutesAct;
  @Column('text') heading: string;
  @Column('text', { array: true }) paragraphs: string[];
  /** What the record said when it was written. */
  @Column('text', { array: true }) seen: string[];
  /** The block that it stood after; null at the beginning. */
  @Column('text', { nullable: true }) after: string | null;
  @Column('uuid') editedBy: string;
  @Column('timestamptz') editedAt: Date;
}
