import type { EntityManager } from 'typeorm';
import { NudgeEntity } from '../entities';
import { rows } from '../rows';

/** Who pressed for which answer, and when. */
export class NudgeRepository {
  constructor(private readonly manager: EntityManager) {}

  add(nudge: Omit<NudgeEntity, 'id'>): Promise<NudgeEntity> {
    return this.manager.save(this.manager.create(NudgeEntity, nudge));
  }

  byId(id: string): Promise<NudgeEntity | null> {
    return this.manager.findOneBy(NudgeEntity, { id });
  }

  /** What a command did about a task, when it came before. */
  byKey(taskId: string, onceKey: string): Promise<NudgeEntity | null> {
    return this.manager.findOneBy(NudgeEntity, { taskId, onceKey });
  }

  /** The latest nudge of each task. */
  async latestOf(taskIds: readonly string[]): Promise<Map<string, NudgeEntity>> {
    if (taskIds.length === 0) return new Map();
    const nudges = await rows(this.manager, NudgeEntity, 'where task_id = any($1) order by nudged_at', [taskIds]);
    return new Map(nudges.map((nudge) => [nudge.taskId, nudge]));
  }
}
