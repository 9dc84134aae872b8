import type { MinutesEdit } from '@conference/domain';
import type { EntityManager } from 'typeorm';
import { MinutesEditEntity } from '../entities';
import { rows } from '../rows';

/** What people wrote into the minutes, step by step. Whoever adds a step has locked the conference. */
export class MinutesRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Every step, in the order in which they were taken. */
  async edits(conferenceId: string): Promise<MinutesEdit[]> {
    const condition = 'where conference_id = $1 order by edited_at, block_id, revision';
    return (await rows(this.manager, MinutesEditEntity, condition, [conferenceId])).map(
      ({ editedBy: byId, editedAt, blockId, revision, act, heading, paragraphs, seen, after }) => ({
        ...{ blockId, revision, act, heading, paragraphs, seen, after, byId },
        at: editedAt.toISOString(),
      }),
    );
  }

  async add(conferenceId: string, { byId, at, ...edit }: MinutesEdit): Promise<void> {
    await this.manager.insert(MinutesEditEntity, {
      ...edit,
      paragraphs: [...edit.paragraphs],
      seen: [...edit.seen],
      conferenceId,
      editedBy: byId,
      editedAt: new Date(at),
    });
  }
}
