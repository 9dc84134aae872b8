import type { BoardPaperKind, ConcernStepName, LateItemKind } from '@conference/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whom the members of the people's inspection board elected to lead it; the last choice holds. */
@Entity('board_choice')
export class BoardChoiceEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') officeId: string;
  /** The conference in whose year it was chosen. */
  @Column('uuid') conferenceId: string;
  @Column('uuid') chairId: string;
  @Column('uuid', { array: true }) deputyIds: string[];
  @Column('date') chosenOn: string;
  @Column('uuid') recordedBy: string;
  @Column('timestamptz') recordedAt: Date;
}

/** What the board sent: the notice of an inspection, or a recommendation to the head. */
@Entity('board_paper')
export class BoardPaperEntity {
  /** Given by whoever sends it, so that sending twice is once. */
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') officeId: string;
  @Column('uuid') conferenceId: string;
  @Column('text') kind: BoardPaperKind;
  /** Counted within its kind and conference. */
  @Column('integer') number: number;
  @Column('text') title: string;
  @Column('text') text: string;
  /** The unit that is inspected; the office as a whole where none is named. */
  @Column('uuid', { nullable: true }) unitId: string | null;
  @Column('date', { nullable: true }) inspectsOn: string | null;
  @Column('uuid') sentBy: string;
  @Column('timestamptz') sentAt: Date;
}

/** One thing that happened to an opinion from the floor after the session, or to a recommendation of the board. */
@Entity('concern_step')
export class ConcernStepEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') conferenceId: string;
  @Column('uuid', { nullable: true }) opinionId: string | null;
  @Column('uuid', { nullable: true }) paperId: string | null;
  @Column('text') step: ConcernStepName;
  @Column('uuid') byId: string;
  @Column('timestamptz') at: Date;
  @Column('text') text: string;
  @Column('text', { nullable: true }) evidenceSha256: string | null;
  @Column('text', { nullable: true }) evidenceName: string | null;
  /** The day that the evidence is of. */
  @Column('date', { nullable: true }) evidenceOn: string | null;
  @Column('uuid', { nullable: true }) taskId: string | null;
}

/** A late item that is not on the agenda of the next conference, and why. */
@Entity('late_item_removal')
export class LateItemRemovalEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('text') kind: LateItemKind;
  @PrimaryColumn('uuid') itemId: string;
  @Column('text') reason: string;
  @Column('uuid') removedBy: string;
  @Column('timestamptz') removedAt: Date;
}
