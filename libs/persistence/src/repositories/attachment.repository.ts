import { IsNull, type EntityManager } from 'typeorm';
import { AttachmentEntity } from '../entities';

/** The files that go with documents; those removed stay on record. */
export class AttachmentRepository {
  constructor(private readonly manager: EntityManager) {}

  byId(id: string): Promise<AttachmentEntity | null> {
    return this.manager.findOneBy(AttachmentEntity, { id });
  }

  /** Every attachment that a document has or had, the oldest first. */
  ofDocument(documentId: string): Promise<AttachmentEntity[]> {
    return this.manager.find(AttachmentEntity, { where: { documentId }, order: { addedAt: 'ASC', id: 'ASC' } });
  }

  /** The attachments that go with a document now, the oldest first. */
  current(documentId: string): Promise<AttachmentEntity[]> {
    return this.manager.find(AttachmentEntity, {
      where: { documentId, removedAt: IsNull() },
      order: { addedAt: 'ASC', id: 'ASC' },
    });
  }

  add(attachment: Omit<AttachmentEntity, 'id' | 'removedBy' | 'removedAt'>): Promise<AttachmentEntity> {
    return this.manager.save(this.manager.create(AttachmentEntity, attachment));
  }

  async remove(id: string, removed: Pick<AttachmentEntity, 'removedBy' | 'removedAt'>): Promise<void> {
    await this.manager.update(AttachmentEntity, { id }, removed);
  }
}
