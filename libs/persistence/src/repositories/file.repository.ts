import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { StoredFileEntity } from '../entities';

/** What is stored of a file, without its bytes. */
export interface FileFacts {
  readonly sha256: string;
  readonly mediaType: string;
  readonly size: number;
}

/** Files by content: stored once under their SHA-256, never changed. */
export class FileRepository {
  constructor(private readonly manager: EntityManager) {}

  async store(content: Buffer, mediaType: string, now: Date): Promise<FileFacts> {
    const file = { sha256: createHash('sha256').update(content).digest('hex'), mediaType, size: content.length };
    await this.manager
      .createQueryBuilder()
      .insert()
      .into(StoredFileEntity)
      .values({ ...file, content, storedAt: now })
      .orIgnore()
      .execute();
    return file;
  }

  facts(sha256: string): Promise<FileFacts | null> {
    return this.manager.findOneBy(StoredFileEntity, { sha256 });
  }

  content(sha256: string): Promise<StoredFileEntity | null> {
    return this.manager
      .createQueryBuilder(StoredFileEntity, 'file')
      .addSelect('file.content')
      .where('file.sha256 = :sha256', { sha256 })
      .getOne();
  }
}
