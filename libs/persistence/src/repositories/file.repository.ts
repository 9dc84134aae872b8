import type { EntityManager } from 'typeorm';
import { FileUploadEntity, StoredFileEntity } from '../entities';

/** What is stored of a file, without its bytes. */
export interface FileFacts {
  readonly sha256: string;
  readonly mediaType: string;
  readonly size: number;
}

/** The names of stored files, by content: a row says that the file store keeps the bytes for good. */
export class FileRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Names content that the file store keeps already; the same content is named once. */
  async add({ sha256, mediaType, size }: FileFacts, now: Date): Promise<void> {
    await this.manager
      .createQueryBuilder()
      .insert()
      .into(StoredFileEntity)
      .values({ sha256, mediaType, size, storedAt: now })
      .orIgnore()
      .execute();
  }

  /** Keeps a content from being named and swept at once, until the transaction ends. */
  async lock(sha256: string): Promise<void> {
    await this.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [sha256]);
  }

  facts(sha256: string): Promise<FileFacts | null> {
    return this.manager.findOneBy(StoredFileEntity, { sha256 });
  }

  /** Remembers who uploaded a file; the first time counts. */
  async addUpload(upload: FileUploadEntity): Promise<void> {
    await this.manager.createQueryBuilder().insert().into(FileUploadEntity).values(upload).orIgnore().execute();
  }

  /** A file that a person has uploaded themself; null for every other one, stored or not. */
  async uploadedBy(sha256: string, personId: string): Promise<FileFacts | null> {
    const isTheirs = await this.manager.existsBy(FileUploadEntity, { sha256, personId });
    return isTheirs ? this.facts(sha256) : null;
  }

  /** Those of some contents that no row names. */
  async unnamed(sha256s: readonly string[]): Promise<string[]> {
    const rows: { sha256: string }[] = await this.manager.query(
      'select sha256 from unnest($1::text[]) as kept (sha256) except select sha256 from stored_file',
      [sha256s],
    );
    return rows.map(({ sha256 }) => sha256);
  }

  /** The bytes that are kept in the row itself, as all were until files had a store of their own. */
  async contentInRow(sha256: string): Promise<Buffer | null> {
    const file = await this.manager
      .createQueryBuilder(StoredFileEntity, 'file')
      .addSelect('file.content')
      .where('file.sha256 = :sha256', { sha256 })
      .getOne();
    return file?.content ?? null;
  }
}
