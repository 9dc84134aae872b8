import type { Absence, Authorisation } from '@conference/domain';
import { IsNull, LessThanOrEqual, MoreThanOrEqual, type EntityManager } from 'typeorm';
import { AbsenceEntity, AuthorisationEntity, ToldGapEntity } from '../entities';
import { rows } from '../rows';

type NewRow<T extends { id: string; endedAt: Date | null; endedBy: string | null }> = Omit<
  T,
  'id' | 'endedAt' | 'endedBy'
>;

/** Absences and orders of authorisation. */
export class AuthorityRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Lets one command at a time change who is away and who acts for whom in an office. */
  async lock(officeId: string): Promise<void> {
    await this.manager.query(`select pg_advisory_xact_lock(hashtextextended('authority/' || $1, 0))`, [officeId]);
  }

  absencesOfOffice(officeId: string, endsFrom: string): Promise<AbsenceEntity[]> {
    return this.manager.find(AbsenceEntity, {
      where: { officeId, endsOn: MoreThanOrEqual(endsFrom) },
      order: { startsOn: 'ASC', id: 'ASC' },
    });
  }

  /** Every absence of a person, whenever it was. */
  absencesOfPerson(personId: string): Promise<AbsenceEntity[]> {
    return rows(this.manager, AbsenceEntity, 'where person_id = $1 order by starts_on', [personId]);
  }

  /** Every absence of a person, held so that none ends before this transaction does. */
  holdAbsences(personId: string): Promise<AbsenceEntity[]> {
    return this.manager.find(AbsenceEntity, {
      where: { personId },
      order: { startsOn: 'ASC' },
      lock: { mode: 'pessimistic_read' },
    });
  }

  absence(id: string): Promise<AbsenceEntity | null> {
    return this.manager.findOneBy(AbsenceEntity, { id });
  }

  /** The absences on a day in which somebody is named as standing in. */
  standingIn(substituteId: string, day: string): Promise<AbsenceEntity[]> {
    return this.manager.findBy(AbsenceEntity, {
      substituteId,
      endedAt: IsNull(),
      startsOn: LessThanOrEqual(day),
      endsOn: MoreThanOrEqual(day),
    });
  }

  /** The offices in which somebody is or was away since a day. */
  async officesWithAbsences(since: string): Promise<string[]> {
    const rows: { officeId: string }[] = await this.manager.query(
      `select distinct office_id as "officeId" from absence where ends_on >= $1`,
      [since],
    );
    return rows.map(({ officeId }) => officeId);
  }

  async addAbsence(absence: NewRow<AbsenceEntity>): Promise<AbsenceEntity> {
    return this.manager.save(this.manager.create(AbsenceEntity, { ...absence, endedAt: null, endedBy: null }));
  }

  async setSubstitute(id: string, substituteId: string | null, authorisationId: string | null): Promise<void> {
    await this.manager.update(AbsenceEntity, { id }, { substituteId, authorisationId });
  }

  async endAbsence(id: string, endedBy: string, endedAt: Date): Promise<void> {
    await this.manager.update(AbsenceEntity, { id }, { endedAt, endedBy });
  }

  authorisationsOfOffice(officeId: string): Promise<AuthorisationEntity[]> {
    return this.manager.find(AuthorisationEntity, { where: { officeId }, order: { startsOn: 'DESC', id: 'ASC' } });
  }

  authorisation(id: string): Promise<AuthorisationEntity | null> {
    return this.manager.findOneBy(AuthorisationEntity, { id });
  }

  /** The orders from one person to another, held so that none ends before this transaction does. */
  holdOrders(grantorId: string, deputyId: string): Promise<AuthorisationEntity[]> {
    return this.manager.find(AuthorisationEntity, {
      where: { grantorId, deputyId },
      order: { startsOn: 'ASC' },
      lock: { mode: 'pessimistic_read' },
    });
  }

  async addAuthorisation(order: NewRow<AuthorisationEntity>): Promise<AuthorisationEntity> {
    return this.manager.save(this.manager.create(AuthorisationEntity, { ...order, endedAt: null, endedBy: null }));
  }

  async endAuthorisation(id: string, endedBy: string, endedAt: Date): Promise<void> {
    await this.manager.update(AuthorisationEntity, { id }, { endedAt, endedBy });
  }

  toldGaps(absenceId: string): Promise<ToldGapEntity[]> {
    return this.manager.findBy(ToldGapEntity, { absenceId });
  }

  async addToldGaps(gaps: readonly ToldGapEntity[]): Promise<void> {
    if (gaps.length > 0) await this.manager.insert(ToldGapEntity, [...gaps]);
  }
}

/** Reads an order's row in the domain's form. */
export function toAuthorisation(row: AuthorisationEntity): Authorisation {
  const { id, symbol, signedOn, grantorId, deputyId, scope, startsOn, endsOn, endedAt } = row;
  const said = { id, symbol, signedOn, grantorId, deputyId, scope, startsOn, endsOn };
  return { ...said, endedAt: endedAt?.toISOString() ?? null };
}

/** Reads an absence's row in the domain's form. */
export function toAbsence(row: AbsenceEntity): Absence {
  const { id, personId, startsOn, endsOn, substituteId, authorisationId, endedAt } = row;
  return { id, personId, startsOn, endsOn, substituteId, authorisationId, endedAt: endedAt?.toISOString() ?? null };
}
