import type { Commitment, FloorAnswer, SpeechCategory, SpeechPause, SpeechState, Statement } from '@conference/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One person's wish to speak under an item of the agenda, and what became of it. */
@Entity('speech')
export class SpeechEntity {
  /** Given by whoever asks, so that asking twice is once. */
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') conferenceId: string;
  @Column('text') itemCode: string;
  @Column('uuid') personId: string;
  @Column('text') category: SpeechCategory;
  @Column('text') state: SpeechState;
  @Column('timestamptz') askedAt: Date;
  /** Who put the person on the list: themselves, or whoever runs the room. */
  @Column('uuid') askedBy: string;
  @Column('timestamptz', { nullable: true }) startedAt: Date | null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('jsonb', { default: [] }) pauses: SpeechPause[];
  /** How long they were given; null without a limit. */
  @Column('integer', { nullable: true }) limitSeconds: number | null;
  @Column('text', { nullable: true }) outOfTurn: string | null;
}

/**
 * One opinion, question or proposal from the floor or a phone, with its answer and what was promised.
 *
 * A remark on the text of a document that is before the conference is not one of these: it is an opinion on that document,
 * which its drafting unit disposes of (`recordFloorRemark`).
 */
@Entity('floor_opinion')
export class FloorOpinionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') conferenceId: string;
  @Column('text', { nullable: true }) itemCode: string | null;
  @Column('text') via: 'floor' | 'phone';
  @Column('uuid') recordedBy: string;
  @Column('jsonb') opinion: Statement;
  @Column('jsonb', { nullable: true }) answer: FloorAnswer | null;
  @Column('jsonb', { nullable: true }) commitment: Commitment | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
}
