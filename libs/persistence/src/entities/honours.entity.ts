import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An award that is announced in the room: to whom, what, and by which decision. */
@Entity('award')
export class AwardEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') conferenceId: string;
  @Column('text') recipient: string;
  @Column('text') title: string;
  /** Null where the plan does not know it. */
  @Column('text', { nullable: true }) decision: string | null;
  /** Where it stands in the plan; what was listed by hand comes by its time. */
  @Column('integer', { default: 0 }) place: number;
  @Column('timestamptz') listedAt: Date;
  @Column('uuid') listedBy: string;
  @Column('timestamptz', { nullable: true }) handedOverAt: Date | null;
  @Column('uuid', { nullable: true }) handedOverBy: string | null;
  /** Taken off the list before it was handed over. */
  @Column('timestamptz', { nullable: true }) struckAt: Date | null;
}

/** The launch of the year's emulation, in its words. */
@Entity('emulation_launch')
export class EmulationLaunchEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @Column('text') text: string;
  @Column('uuid') launchedBy: string;
  @Column('timestamptz') launchedAt: Date;
  @Column('uuid') recordedBy: string;
}
