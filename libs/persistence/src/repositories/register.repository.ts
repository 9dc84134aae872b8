import type { RegisterBook } from '@conference/domain';
import type { EntityManager } from 'typeorm';
import { RegisterEntryEntity } from '../entities';

/**
 * The office's register of issued documents.
 *
 * A number is given in the transaction that issues the document, under the lock of the counter's row:
 * if the transaction fails, the number was never given, so there is no gap; a sequence would leave one.
 * @see Nghị định 30/2020/NĐ-CP Điều 15
 */
export class RegisterRepository {
  constructor(private readonly manager: EntityManager) {}

  async nextNumber(officeId: string, book: RegisterBook, year: number): Promise<number> {
    const [row] = await this.manager.query<{ last_number: number }[]>(
      `insert into register_counter (office_id, book, year, last_number) values ($1, $2, $3, 1)
       on conflict (office_id, book, year) do update set last_number = register_counter.last_number + 1
       returning last_number`,
      [officeId, book, year],
    );
    return row!.last_number;
  }

  async enter(entry: Omit<RegisterEntryEntity, 'id'>): Promise<void> {
    await this.manager.insert(RegisterEntryEntity, entry);
  }

  entryOf(documentId: string): Promise<RegisterEntryEntity | null> {
    return this.manager.findOneBy(RegisterEntryEntity, { documentId });
  }
}
