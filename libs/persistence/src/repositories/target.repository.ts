import { In, IsNull, type EntityManager } from 'typeorm';
import { ProgressEntryEntity, TargetEntity } from '../entities';

/** Targets and what was reported on them. */
export class TargetRepository {
  constructor(private readonly manager: EntityManager) {}

  async add(targets: readonly Omit<TargetEntity, 'id'>[]): Promise<void> {
    if (targets.length > 0) await this.manager.insert(TargetEntity, [...targets]);
  }

  byId(id: string): Promise<TargetEntity | null> {
    return this.manager.findOneBy(TargetEntity, { id });
  }

  ofConference(conferenceId: string): Promise<TargetEntity[]> {
    return this.manager.find(TargetEntity, { where: { conferenceId }, order: { place: 'ASC' } });
  }

  byIds(ids: readonly string[]): Promise<TargetEntity[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.manager.findBy(TargetEntity, { id: In([...new Set(ids)]) });
  }

  /** Every report that counts. */
  reports(targetIds: readonly string[]): Promise<ProgressEntryEntity[]> {
    if (targetIds.length === 0) return Promise.resolve([]);
    return this.manager.find(ProgressEntryEntity, {
      where: { targetId: In([...targetIds]), withdrawnAt: IsNull() },
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
}
