import type { EntityManager } from 'typeorm';
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

  async saveOpinion(opinion: FloorOpinionEntity): Promise<void> {
    await this.manager.save(FloorOpinionEntity, opinion);
  }
}
