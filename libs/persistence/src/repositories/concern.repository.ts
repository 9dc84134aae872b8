import { In, type EntityManager } from 'typeorm';
import { BoardChoiceEntity, BoardPaperEntity, ConcernStepEntity, LateItemRemovalEntity } from '../entities';
import { first, rowById, rows } from '../rows';

/** What is followed until it is settled: what happens to opinions, and what the people's inspection board sends. Rows are only ever added. */
export class ConcernRepository {
  constructor(private readonly manager: EntityManager) {}

  /** In their order, of all the given concerns. */
  async steps({
    opinionIds = [],
    paperIds = [],
  }: {
    readonly opinionIds?: readonly string[];
    readonly paperIds?: readonly string[];
  }): Promise<ConcernStepEntity[]> {
    if (opinionIds.length + paperIds.length === 0) return [];
    return this.manager.find(ConcernStepEntity, {
      where: [{ opinionId: In([...opinionIds]) }, { paperId: In([...paperIds]) }],
      order: { at: 'ASC', id: 'ASC' },
    });
  }

  async addStep(step: Omit<ConcernStepEntity, 'id'>): Promise<void> {
    await this.manager.insert(ConcernStepEntity, step);
  }

  paper(id: string): Promise<BoardPaperEntity | null> {
    return rowById(this.manager, BoardPaperEntity, id);
  }

  papersByIds(ids: readonly string[]): Promise<BoardPaperEntity[]> {
    return ids.length === 0
      ? Promise.resolve([])
      : this.manager.findBy(BoardPaperEntity, { id: In([...new Set(ids)]) });
  }

  papersOf(conferenceId: string): Promise<BoardPaperEntity[]> {
    return rows(this.manager, BoardPaperEntity, 'where conference_id = $1 order by sent_at, id', [conferenceId]);
  }

  /** Whoever adds one has locked the conference, so that no number is given twice. */
  async addPaper(paper: Omit<BoardPaperEntity, 'number'>): Promise<BoardPaperEntity> {
    const number = (await this.papersOf(paper.conferenceId)).filter(({ kind }) => kind === paper.kind).length + 1;
    await this.manager.insert(BoardPaperEntity, { ...paper, number });
    return { ...paper, number };
  }

  lastChoice(officeId: string, conferenceId: string | null): Promise<BoardChoiceEntity | null> {
    const condition =
      'where office_id = $1 and ($2::uuid is null or conference_id = $2) order by recorded_at desc limit 1';
    return first(rows(this.manager, BoardChoiceEntity, condition, [officeId, conferenceId]));
  }

  async addChoice(choice: Omit<BoardChoiceEntity, 'id'>): Promise<void> {
    await this.manager.insert(BoardChoiceEntity, choice);
  }

  removals(conferenceId: string): Promise<LateItemRemovalEntity[]> {
    return rows(this.manager, LateItemRemovalEntity, 'where conference_id = $1', [conferenceId]);
  }

  /** Takes an item off the list; one that was taken off before stays off for the first reason. */
  async remove(removal: LateItemRemovalEntity): Promise<void> {
    await this.manager.createQueryBuilder().insert().into(LateItemRemovalEntity).values(removal).orIgnore().execute();
  }
}
