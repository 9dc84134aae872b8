import type { EntityManager } from 'typeorm';
import { DraftSaveEntity } from '../entities';

/** Saves of documents that are being written. Whoever saves has locked the document's row. */
export class DraftRepository {
  constructor(private readonly manager: EntityManager) {}

  latest(documentId: string): Promise<DraftSaveEntity | null> {
    return this.manager.findOne(DraftSaveEntity, { where: { documentId }, order: { version: 'DESC' } });
  }

  version(documentId: string, version: number): Promise<DraftSaveEntity | null> {
    return this.manager.findOneBy(DraftSaveEntity, { documentId, version });
  }

  /** Who has saved since a version, the version itself left out. */
  async writersSince(documentId: string, version: number): Promise<string[]> {
    const rows = await this.manager
      .createQueryBuilder(DraftSaveEntity, 'save')
      .select('distinct save.saved_by', 'writer')
      .where('save.document_id = :documentId and save.version > :version', { documentId, version })
      .getRawMany<{ writer: string }>();
    return rows.map(({ writer }) => writer).toSorted();
  }

  async add(save: Omit<DraftSaveEntity, 'id'>): Promise<void> {
    await this.manager.insert(DraftSaveEntity, save);
  }
}
