import { In, IsNull, type EntityManager } from 'typeorm';
import { byEachList } from '../by-id';
import {
  ConferenceEntity,
  OfficeEntity,
  ProgressEntryEntity,
  TakenOverListEntity,
  TargetAppraisalEntity,
  TargetChangeEntity,
  TargetEntity,
  TargetPartyEntity,
  TargetPastEntity,
} from '../entities';

/** A target with its parties and its past, before it has its id. */
export interface NewTarget {
  readonly target: Omit<TargetEntity, 'id' | 'clauseDocumentId' | 'clauseBlockId' | 'removedAt'>;
  readonly parties: readonly Pick<TargetPartyEntity, 'kind' | 'unitId' | 'personId' | 'ownerId'>[];
  readonly past: readonly Pick<TargetPastEntity, 'officeCode' | 'year' | 'code' | 'figure' | 'previousId'>[];
  readonly sinceAt: Date;
}

/** Targets, who promised them, what they were before, and what was reported on them. */
export class TargetRepository {
  constructor(private readonly manager: EntityManager) {}

  async add({ target, parties, past, sinceAt }: NewTarget): Promise<TargetEntity> {
    const saved = this.manager.create(TargetEntity, target);
    await this.manager.insert(TargetEntity, saved);
    const { id: targetId } = saved;
    await this.manager.insert(
      TargetPartyEntity,
      parties.map((party, place) => ({ ...party, targetId, place, sinceAt })),
    );
    await this.manager.insert(
      TargetPastEntity,
      past.map((row, place) => ({ ...row, targetId, place })),
    );
    return saved;
  }

  byId(id: string): Promise<TargetEntity | null> {
    return this.manager.findOneBy(TargetEntity, { id });
  }

  /** The targets that a conference adopts; those that were taken out again are left out. */
  ofConference(conferenceId: string): Promise<TargetEntity[]> {
    return this.manager.find(TargetEntity, {
      where: { conferenceId, removedAt: IsNull() },
      order: { place: 'ASC' },
    });
  }

  /** Every target that a conference ever had, dropped ones too. */
  everyOfConference(conferenceId: string): Promise<TargetEntity[]> {
    return this.manager.find(TargetEntity, { where: { conferenceId }, order: { place: 'ASC' } });
  }

  byIds(ids: readonly string[]): Promise<TargetEntity[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.manager.findBy(TargetEntity, { id: In([...new Set(ids)]) });
  }

  /** The target that an office set itself in a year, under its code; the newest conference of that year speaks. */
  async ofYear(at: {
    office: string;
    year: number;
    code: string;
    withRehearsals: boolean;
  }): Promise<TargetEntity | null> {
    return this.manager
      .createQueryBuilder(TargetEntity, 'target')
      .innerJoin(ConferenceEntity, 'conference', 'conference.id = target.conferenceId')
      .innerJoin(OfficeEntity, 'office', 'office.id = target.officeId')
      .where('office.code = :office and conference.year = :year and target.code = :code', at)
      .andWhere(`target.removedAt is null and conference.stage <> 'cancelled'`)
      .andWhere('(:withRehearsals or not conference.rehearsal)', at)
      .orderBy('conference.rehearsal', 'ASC')
      .addOrderBy('conference.ordinal', 'DESC')
      .getOne();
  }

  /** Whether an office held a conference in a year, as far as the system has it. */
  async hasYear(at: { office: string; year: number; withRehearsals: boolean }): Promise<boolean> {
    return this.manager
      .createQueryBuilder(ConferenceEntity, 'conference')
      .innerJoin(OfficeEntity, 'office', 'office.id = conference.officeId')
      .where(`office.code = :office and conference.year = :year and conference.stage <> 'cancelled'`, at)
      .andWhere('(:withRehearsals or not conference.rehearsal)', at)
      .getExists();
  }

  /** Two offices that take over targets of the same predecessor wait for one another. */
  async lockPast(office: string, year: number): Promise<void> {
    await this.manager.query(`select pg_advisory_xact_lock(hashtextextended('past/' || $1, $2))`, [office, year]);
  }

  /** Which targets of a year of an office the real conferences of others take further, with the name of each. */
  takenElsewhere(at: { office: string; year: number; except: string }): Promise<{ code: string; by: string }[]> {
    return this.manager
      .createQueryBuilder(TargetPastEntity, 'past')
      .innerJoin(TargetEntity, 'target', 'target.id = past.targetId')
      .innerJoin(ConferenceEntity, 'conference', 'conference.id = target.conferenceId')
      .innerJoin(OfficeEntity, 'office', 'office.id = target.officeId')
      .select(['past.code as code', 'office.name as by'])
      .where('past.officeCode = :office and past.year = :year', at)
      .andWhere('office.code not in (:office, :except)', at)
      .andWhere(`target.removedAt is null and not conference.rehearsal and conference.stage <> 'cancelled'`)
      .getRawMany();
  }

  async addLists(lists: readonly TakenOverListEntity[]): Promise<void> {
    await this.manager.insert(TakenOverListEntity, [...lists]);
  }

  /** What confirms the targets that a conference takes over from predecessors. */
  takenOverLists(conferenceId: string): Promise<TakenOverListEntity[]> {
    return this.manager.find(TakenOverListEntity, {
      where: { conferenceId },
      order: { officeCode: 'ASC', year: 'ASC' },
    });
  }

  async confirmList(
    { conferenceId, officeCode, year }: TakenOverListEntity,
    confirmed: Pick<TakenOverListEntity, 'source' | 'manifestSha256' | 'confirmedBy' | 'confirmedAt'>,
  ): Promise<void> {
    await this.manager.update(TakenOverListEntity, { conferenceId, officeCode, year, source: IsNull() }, confirmed);
  }

  async save(id: string, changed: Partial<Omit<TargetEntity, 'id'>>): Promise<void> {
    await this.manager.update(TargetEntity, { id }, changed);
  }

  /** Writes down which paragraph of the resolution says which target. */
  async saveClauses(documentId: string, clauseIds: ReadonlyMap<string, string>): Promise<void> {
    for (const [id, clauseBlockId] of clauseIds) {
      await this.manager.update(TargetEntity, { id }, { clauseDocumentId: documentId, clauseBlockId });
    }
  }

  /** The targets of several conferences, each conference's in its order. */
  ofConferences(conferenceIds: readonly string[]): Promise<TargetEntity[]> {
    return byEachList(
      conferenceIds,
      (id) => this.ofConference(id),
      (several) =>
        this.manager.find(TargetEntity, {
          where: { conferenceId: In(several), removedAt: IsNull() },
          order: { place: 'ASC' },
        }),
    );
  }

  /** The targets that clauses of a document say. */
  ofDocument(documentId: string): Promise<TargetEntity[]> {
    return this.manager.find(TargetEntity, { where: { clauseDocumentId: documentId }, order: { place: 'ASC' } });
  }

  /** Every party that the targets ever had, ended ones too, in their order. */
  parties(targetIds: readonly string[]): Promise<TargetPartyEntity[]> {
    if (targetIds.length === 0) return Promise.resolve([]);
    return this.manager.find(TargetPartyEntity, {
      where: { targetId: In([...targetIds]) },
      order: { targetId: 'ASC', place: 'ASC', sinceAt: 'ASC' },
    });
  }

  /** Those who answer for the targets now. */
  async partiesNow(targetIds: readonly string[]): Promise<TargetPartyEntity[]> {
    return (await this.parties(targetIds)).filter(({ endedAt }) => endedAt === null);
  }

  party(id: string): Promise<TargetPartyEntity | null> {
    return this.manager.findOneBy(TargetPartyEntity, { id });
  }

  async addParty(party: Omit<TargetPartyEntity, 'id' | 'endedAt' | 'endReason'>): Promise<string> {
    const saved = this.manager.create(TargetPartyEntity, party);
    await this.manager.insert(TargetPartyEntity, saved);
    return saved.id;
  }

  async endParty(id: string, ended: { endedAt: Date; endReason: string }): Promise<void> {
    await this.manager.update(TargetPartyEntity, { id, endedAt: IsNull() }, ended);
  }

  past(targetIds: readonly string[]): Promise<TargetPastEntity[]> {
    if (targetIds.length === 0) return Promise.resolve([]);
    return this.manager.find(TargetPastEntity, {
      where: { targetId: In([...targetIds]) },
      order: { targetId: 'ASC', place: 'ASC' },
    });
  }

  async addChange(change: Omit<TargetChangeEntity, 'id'>): Promise<void> {
    await this.manager.insert(TargetChangeEntity, change);
  }

  changes(targetIds: readonly string[]): Promise<TargetChangeEntity[]> {
    if (targetIds.length === 0) return Promise.resolve([]);
    return this.manager.find(TargetChangeEntity, {
      where: { targetId: In([...targetIds]) },
      order: { changedAt: 'ASC' },
    });
  }

  /** Every report that counts: neither taken back nor corrected by one that counts. */
  async reports(targetIds: readonly string[]): Promise<ProgressEntryEntity[]> {
    const standing = (await this.everyReport(targetIds)).filter(({ withdrawnAt }) => withdrawnAt === null);
    const corrected = new Set(standing.map(({ replacesId }) => replacesId));
    return standing.filter(({ id }) => !corrected.has(id));
  }

  /** Everything that was ever reported, as it was reported. */
  everyReport(targetIds: readonly string[]): Promise<ProgressEntryEntity[]> {
    if (targetIds.length === 0) return Promise.resolve([]);
    return this.manager.find(ProgressEntryEntity, {
      where: { targetId: In([...targetIds]) },
      order: { reportedAt: 'ASC' },
    });
  }

  report(id: string): Promise<ProgressEntryEntity | null> {
    return this.manager.findOneBy(ProgressEntryEntity, { id });
  }

  async addReport(report: Omit<ProgressEntryEntity, 'id' | 'withdrawnAt'>): Promise<void> {
    await this.manager.insert(ProgressEntryEntity, report);
  }

  /** What an answer reported counts no more; it stays on record. */
  async withdrawReport(taskId: string, withdrawnAt: Date): Promise<void> {
    await this.manager.update(ProgressEntryEntity, { taskId, withdrawnAt: IsNull() }, { withdrawnAt });
  }

  /** Every appraisal, withdrawn ones too. */
  appraisals(targetIds: readonly string[]): Promise<TargetAppraisalEntity[]> {
    if (targetIds.length === 0) return Promise.resolve([]);
    return this.manager.find(TargetAppraisalEntity, {
      where: { targetId: In([...targetIds]) },
      order: { appraisedAt: 'ASC' },
    });
  }

  async addAppraisal(
    appraisal: Omit<TargetAppraisalEntity, 'id' | 'withdrawnBy' | 'withdrawnAt' | 'withdrawalReason'>,
  ): Promise<void> {
    await this.manager.insert(TargetAppraisalEntity, appraisal);
  }

  async withdrawAppraisal(
    id: string,
    withdrawal: Pick<TargetAppraisalEntity, 'withdrawnBy' | 'withdrawnAt' | 'withdrawalReason'>,
  ): Promise<void> {
    await this.manager.update(TargetAppraisalEntity, { id, withdrawnAt: IsNull() }, withdrawal);
  }
}
