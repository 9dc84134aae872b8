import type { EntityManager, EntityTarget, QueryDeepPartialEntity } from 'typeorm';
import { FloorOpinionEntity, SpeechEntity } from '../entities';
import { first, rows } from '../rows';

/** What is said in the room: the list of speakers, and opinions with what followed from them. */
export class SpeechRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The list of one item, in the order of asking. */
  ofItem(conferenceId: string, itemCode: string): Promise<SpeechEntity[]> {
    const condition = 'where conference_id = $1 and item_code = $2 order by asked_at, id';
    return rows(this.manager, SpeechEntity, condition, [conferenceId, itemCode]);
  }

  ofConference(conferenceId: string): Promise<SpeechEntity[]> {
    return rows(this.manager, SpeechEntity, 'where conference_id = $1 order by asked_at, id', [conferenceId]);
  }

  byId(id: string, conferenceId: string): Promise<SpeechEntity | null> {
    return first(rows(this.manager, SpeechEntity, 'where id = $1 and conference_id = $2', [id, conferenceId]));
  }

  /** Puts a wish on the list; false where its id stands for another one. */
  async add(speech: SpeechEntity): Promise<boolean> {
    return this.insert(SpeechEntity, speech);
  }

  async save(speeches: readonly SpeechEntity[]): Promise<void> {
    await this.manager.save(SpeechEntity, [...speeches]);
  }

  opinions(conferenceId: string): Promise<FloorOpinionEntity[]> {
    const condition = `where conference_id = $1 order by opinion ->> 'saidAt', id`;
    return rows(this.manager, FloorOpinionEntity, condition, [conferenceId]);
  }

  opinion(id: string): Promise<FloorOpinionEntity | null> {
    return first(rows(this.manager, FloorOpinionEntity, 'where id = $1', [id]));
  }

  opinionsByIds(ids: readonly string[]): Promise<FloorOpinionEntity[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return rows(this.manager, FloorOpinionEntity, 'where id = any($1)', [[...new Set(ids)]]);
  }

  /** Records an opinion; false where its id stands for another one. */
  async addOpinion(opinion: FloorOpinionEntity): Promise<boolean> {
    return this.insert(FloorOpinionEntity, opinion);
  }

  async saveOpinion(opinion: FloorOpinionEntity): Promise<void> {
    await this.manager.save(FloorOpinionEntity, opinion);
  }

  private async insert<Row extends SpeechEntity | FloorOpinionEntity>(
    entity: EntityTarget<Row>,
    row: Row,
  ): Promise<boolean> {
    const query = this.manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(row as QueryDeepPartialEntity<Row>);
    const { raw } = await query.orIgnore().returning('id').execute();
    return (raw as unknown[]).length > 0;
  }
}
