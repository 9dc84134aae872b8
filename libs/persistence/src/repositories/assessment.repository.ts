import { In, IsNull, type EntityManager } from 'typeorm';
import { AssessmentEntity, AssessmentEntryEntity, AssessmentScoreEntity } from '../entities';
import { first, rows } from '../rows';

/** What is given in an entry for one criterion. */
export type NewScore = Omit<AssessmentScoreEntity, 'entryId'>;

/** Who is assessed in which year, what they gave, and what others gave for it. Whoever writes has locked the assessment. */
export class AssessmentRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Asks about subjects; whoever was asked before is not asked twice. */
  async ask(assessments: readonly Omit<AssessmentEntity, 'id'>[]): Promise<void> {
    if (assessments.length === 0) return;
    const insert = this.manager.createQueryBuilder().insert().into(AssessmentEntity);
    await insert
      .values([...assessments])
      .orIgnore()
      .execute();
  }

  byIds(ids: readonly string[]): Promise<AssessmentEntity[]> {
    return ids.length === 0
      ? Promise.resolve([])
      : this.manager.findBy(AssessmentEntity, { id: In([...new Set(ids)]) });
  }

  lock(id: string): Promise<AssessmentEntity | null> {
    return first(rows(this.manager, AssessmentEntity, 'where id = $1 for update', [id]));
  }

  ofConference(conferenceId: string): Promise<AssessmentEntity[]> {
    const condition = 'where conference_id = $1 order by year, set_code, subject, title';
    return rows(this.manager, AssessmentEntity, condition, [conferenceId]);
  }

  /** The same subject by the same set over the years; a rehearsal has its own past only, and nobody else has it. */
  history({ officeId, conferenceId, setCode, unitId, personId }: AssessmentEntity): Promise<AssessmentEntity[]> {
    return rows(
      this.manager,
      AssessmentEntity,
      `where office_id = $1 and set_code = $2 and unit_id is not distinct from $3 and person_id is not distinct from $4
         and (conference_id = $5 or conference_id in (select id from conference where not rehearsal)
              and not (select rehearsal from conference where id = $5)) order by year, asked_at`,
      [officeId, setCode, unitId, personId, conferenceId],
    );
  }

  /** Whether a later year has been asked about. */
  async isYearClosed({ officeId, conferenceId, setCode, year }: AssessmentEntity): Promise<boolean> {
    const [found] = await this.manager.query<{ closed: boolean }[]>(
      `select exists (select from assessment where office_id = $1 and set_code = $2 and year > $3
         and (conference_id = $4 or conference_id in (select id from conference where not rehearsal)
              and not (select rehearsal from conference where id = $4))) as closed`,
      [officeId, setCode, year, conferenceId],
    );
    return found!.closed;
  }

  /** Everything that was given, in its order; what was withdrawn too. */
  entries(assessmentIds: readonly string[]): Promise<AssessmentEntryEntity[]> {
    const condition = 'where assessment_id = any ($1) order by given_at, id';
    return rows(this.manager, AssessmentEntryEntity, condition, [assessmentIds]);
  }

  scores(entryIds: readonly string[]): Promise<AssessmentScoreEntity[]> {
    return rows(this.manager, AssessmentScoreEntity, 'where entry_id = any ($1)', [entryIds]);
  }

  async addEntry(
    entry: Pick<AssessmentEntryEntity, 'assessmentId' | 'part' | 'taskId' | 'givenBy' | 'givenAt'>,
    scores: readonly NewScore[],
  ): Promise<string> {
    const { identifiers } = await this.manager.insert(AssessmentEntryEntity, entry);
    const entryId: string = identifiers[0]!['id'];
    await this.manager.insert(
      AssessmentScoreEntity,
      scores.map((score) => ({ ...score, entryId })),
    );
    return entryId;
  }

  /** What was given counts no more; it stays on record. */
  async withdraw(
    id: string,
    withdrawal: { readonly withdrawnAt: Date; readonly withdrawnBy: string; readonly withdrawnBecause: string },
  ): Promise<void> {
    await this.manager.update(AssessmentEntryEntity, { id, withdrawnAt: IsNull() }, withdrawal);
  }
}
