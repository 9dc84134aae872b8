import { IsNull, type EntityManager } from 'typeorm';
import { StageFreezeEntity } from '../entities';

/** Freezes: one for each reported answer, lifted once. Whoever writes one has locked the rounds and the document that it is about. */
export class FreezeRepository {
  constructor(private readonly manager: EntityManager) {}

  byId(id: string): Promise<StageFreezeEntity | null> {
    return this.manager.findOneBy(StageFreezeEntity, { id });
  }

  ofAnswer(taskId: string, answeredAt: Date): Promise<StageFreezeEntity | null> {
    return this.manager.findOneBy(StageFreezeEntity, { taskId, answeredAt });
  }

  /** The last report about any answer of a task. */
  latestOfTask(taskId: string): Promise<StageFreezeEntity | null> {
    return this.manager.findOne(StageFreezeEntity, { where: { taskId }, order: { frozenAt: 'DESC' } });
  }

  ofDocument(documentId: string): Promise<StageFreezeEntity[]> {
    return this.manager.find(StageFreezeEntity, { where: { documentId }, order: { frozenAt: 'ASC', id: 'ASC' } });
  }

  ofConference(conferenceId: string): Promise<StageFreezeEntity[]> {
    return this.manager.find(StageFreezeEntity, { where: { conferenceId }, order: { frozenAt: 'ASC', id: 'ASC' } });
  }

  /** What still stands frozen of one document, or of one round without a document. */
  standing(scope: { readonly documentId: string } | { readonly roundId: string }): Promise<StageFreezeEntity[]> {
    return this.manager.find(StageFreezeEntity, {
      where: { ...scope, liftedAt: IsNull() },
      order: { frozenAt: 'ASC' },
    });
  }

  async add(
    freeze: Omit<StageFreezeEntity, 'id' | 'liftedAt' | 'liftedById' | 'how' | 'reason' | 'effect'>,
  ): Promise<StageFreezeEntity> {
    return this.manager.save(this.manager.create(StageFreezeEntity, freeze));
  }

  async lift(
    id: string,
    lifted: Pick<StageFreezeEntity, 'liftedAt' | 'liftedById' | 'how' | 'reason' | 'effect'>,
  ): Promise<void> {
    await this.manager.update(StageFreezeEntity, { id }, lifted);
  }
}
