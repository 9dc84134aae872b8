import type { AuthorityScope } from '@conference/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An order by which one person acts for another. It is not changed; ending it leaves a trace. */
@Entity('authorisation')
export class AuthorisationEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') officeId: string;
  @Column('text') symbol: string;
  @Column('date') signedOn: string;
  @Column('uuid') grantorId: string;
  @Column('uuid') deputyId: string;
  @Column('jsonb') scope: AuthorityScope;
  @Column('date') startsOn: string;
  @Column('date') endsOn: string;
  @Column('uuid') enteredBy: string;
  @Column('timestamptz') enteredAt: Date;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('uuid', { nullable: true }) endedBy: string | null;
}

/** Days on which somebody is away, with whoever stands in. There is no place for a reason. */
@Entity('absence')
export class AbsenceEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') officeId: string;
  @Column('uuid') personId: string;
  @Column('date') startsOn: string;
  @Column('date') endsOn: string;
  @Column('uuid', { nullable: true }) substituteId: string | null;
  @Column('uuid', { nullable: true }) authorisationId: string | null;
  @Column('uuid') enteredBy: string;
  @Column('timestamptz') enteredAt: Date;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('uuid', { nullable: true }) endedBy: string | null;
}

/** A question that nobody would answer during an absence, of which the people concerned were told. */
@Entity('told_gap')
export class ToldGapEntity {
  @PrimaryColumn('uuid') absenceId: string;
  @PrimaryColumn('text') key: string;
  @PrimaryColumn('date') dueOn: string;
  @Column('timestamptz') toldAt: Date;
}
