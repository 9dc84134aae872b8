import type { Language, MailWishes, PlannedMailPolicy, Role } from '@conference/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An office: the tenant. Nothing of one office is ever visible to another. */
@Entity('office')
export class OfficeEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('text') code: string;
  @Column('text') name: string;
  @Column('text') symbol: string;
  @Column('text', { nullable: true }) superiorBody: string | null;
  @Column('text') place: string;
  @Column('jsonb') employeeSide: {
    kind: 'union' | 'substitute';
    name: string;
    legalBasis: string | null;
    superior?: string | null;
  };
  /** What it has settled about deciding by mail; `mailPolicyOf` completes it. */
  @Column('jsonb', { default: {} }) mailPolicy: PlannedMailPolicy;
}

/** A department of an office, or a service unit under it. */
@Entity('unit')
export class UnitEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') officeId: string;
  @Column('text') code: string;
  @Column('text') name: string;
  /** The abbreviation that its letters carry; initials where the office has chosen none. */
  @Column('text', { nullable: true }) symbol: string | null;
  /** Set up by the office for a task, such as an organising committee: it uses the office's seal and numbers its own documents. */
  @Column('boolean', { default: false }) advisory: boolean;
}

/** A member of the staff. */
@Entity('person')
export class PersonEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') officeId: string;
  @Column('uuid', { nullable: true }) unitId: string | null;
  @Column('text') code: string;
  @Column('text') name: string;
  @Column('text') position: string;
  @Column('text') email: string;
  @Column('text') language: Language;
  /** They chose the language themselves: a plan file does not change it any more. */
  @Column('boolean', { default: false }) languageChosen: boolean;
  /** At which hour, `HH:MM`, they want the daily digest; null for the office's hour. */
  @Column('text', { nullable: true }) digestAt: string | null;
  /** They want every mail by itself. */
  @Column('boolean', { default: false }) digestOff: boolean;
  /** How they want each kind of mail; what they chose nothing for goes as the office has settled. */
  @Column('jsonb', { default: {} }) mailWishes: MailWishes;
  @Column('text', { array: true }) roles: Role[];
  @Column('boolean', { default: true }) active: boolean;
}

/** Somebody's leaving that was entered ahead: it is carried out on its day. */
@Entity('planned_leave')
export class PlannedLeaveEntity {
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') officeId: string;
  @Column('date') leavesOn: string;
  /** Who gets the tasks that are open on that day. */
  @Column('uuid', { nullable: true }) successorId: string | null;
  @Column('uuid') enteredBy: string;
  @Column('timestamptz') enteredAt: Date;
  /** Why it could not be carried out on its day; null until then. */
  @Column('text', { nullable: true }) heldUpBy: string | null;
}

/** A day on which this office departs from the national calendar: closed although a working day, or open although not. */
@Entity('calendar_override')
export class CalendarOverrideEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') officeId: string;
  @Column('date') day: string;
  @Column('boolean') working: boolean;
  @Column('text') name: string;
}
