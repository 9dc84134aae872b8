import type { EntityManager } from 'typeorm';
import { AwardEntity, EmulationLaunchEntity } from '../entities';
import { first, rowById, rows } from '../rows';

/** The awards of a conference, and the launch of its emulation. Whoever writes has locked the conference. */
export class HonoursRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Awards on the list, in the order in which they were put on it, those of the plan in its order. */
  awards(conferenceId: string): Promise<AwardEntity[]> {
    const condition = 'where conference_id = $1 and struck_at is null order by listed_at, place, id';
    return rows(this.manager, AwardEntity, condition, [conferenceId]);
  }

  /** An award, also one that was taken off the list. */
  award(id: string): Promise<AwardEntity | null> {
    return rowById(this.manager, AwardEntity, id);
  }

  async list(...awards: readonly Omit<AwardEntity, 'handedOverAt' | 'handedOverBy' | 'struckAt'>[]): Promise<void> {
    if (awards.length > 0) await this.manager.insert(AwardEntity, [...awards]);
  }

  async change(
    id: string,
    change: Partial<Pick<AwardEntity, 'handedOverAt' | 'handedOverBy' | 'struckAt'>>,
  ): Promise<void> {
    await this.manager.update(AwardEntity, { id }, change);
  }

  launch(conferenceId: string): Promise<EmulationLaunchEntity | null> {
    return first(rows(this.manager, EmulationLaunchEntity, 'where conference_id = $1', [conferenceId]));
  }

  async addLaunch(launch: EmulationLaunchEntity): Promise<void> {
    await this.manager.insert(EmulationLaunchEntity, launch);
  }
}
