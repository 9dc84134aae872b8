import type { RegisterBook } from '@conference/domain';
import { type EntityManager, In, MoreThanOrEqual } from 'typeorm';
import {
  DispatchEntity,
  DocumentEntity,
  RegisterCounterEntity,
  RegisterEntryEntity,
  RegisterRecallEntity,
} from '../entities';

/** One series of numbers. */
export interface SeriesKey {
  readonly officeId: string;
  readonly book: RegisterBook;
  readonly year: number;
}

/** Which entries to list: one page, newest first. */
export interface RegisterPageRequest {
  readonly officeId: string;
  readonly year: number;
  readonly book?: RegisterBook | undefined;
  readonly after?: { readonly issuedOn: string; readonly number: number; readonly id: string } | undefined;
  readonly limit: number;
}

/**
 * The office's register of issued documents.
 *
 * A number is given in the transaction that issues the document, under the lock of the counter's row:
 * if the transaction fails, the number was never given, so there is no gap; a sequence would leave one.
 * @see Nghị định 30/2020/NĐ-CP Điều 15
 */
export class RegisterRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Gives the next number, and the day that it bears: never one before that of the number before. */
  async nextNumber({ officeId, book, year }: SeriesKey, on: string): Promise<{ number: number; on: string }> {
    const [row] = await this.manager.query<{ last_number: number; last_on: string }[]>(
      `insert into register_counter (office_id, book, year, last_number, last_on) values ($1, $2, $3, 1, $4)
       on conflict (office_id, book, year) do update
         set last_number = register_counter.last_number + 1, last_on = greatest(register_counter.last_on, $4)
       returning last_number, last_on::text`,
      [officeId, book, year, on],
    );
    return { number: row!.last_number, on: row!.last_on };
  }

  /** Takes a number that was given on paper, if it is the next one; an opening number begins a book that has none yet. */
  async takeNumber({ officeId, book, year }: SeriesKey, number: number, on: string, isOpening: boolean) {
    const taken =
      number === 1 || isOpening
        ? await this.manager.query<unknown[]>(
            `insert into register_counter (office_id, book, year, last_number, last_on) values ($1, $2, $3, $4, $5)
             on conflict (office_id, book, year) do nothing returning last_number`,
            [officeId, book, year, number, on],
          )
        : ((
            await this.manager.query<[unknown[]]>(
              `update register_counter set last_number = $4, last_on = greatest(last_on, $5)
             where office_id = $1 and book = $2 and year = $3 and last_number = $4 - 1 returning last_number`,
              [officeId, book, year, number, on],
            )
          )[0] ?? []);
    return taken.length > 0;
  }

  counter({ officeId, book, year }: SeriesKey): Promise<RegisterCounterEntity | null> {
    return this.manager.findOneBy(RegisterCounterEntity, { officeId, book, year });
  }

  counters(officeId: string): Promise<RegisterCounterEntity[]> {
    return this.manager.find(RegisterCounterEntity, { where: { officeId }, order: { year: 'DESC', book: 'ASC' } });
  }

  async enter(entry: Omit<RegisterEntryEntity, 'id'>): Promise<RegisterEntryEntity> {
    return this.manager.save(this.manager.create(RegisterEntryEntity, entry));
  }

  entryOf(documentId: string): Promise<RegisterEntryEntity | null> {
    return this.manager.findOneBy(RegisterEntryEntity, { documentId });
  }

  byId(id: string): Promise<RegisterEntryEntity | null> {
    return this.manager.findOneBy(RegisterEntryEntity, { id });
  }

  byIds(ids: readonly string[]): Promise<RegisterEntryEntity[]> {
    return ids.length === 0
      ? Promise.resolve([])
      : this.manager.findBy(RegisterEntryEntity, { id: In([...new Set(ids)]) });
  }

  /** Keeps sending, recalling and correcting of one entry from happening at once; the entry itself never changes, so it has no lock to offer. */
  async lock(entryId: string): Promise<void> {
    await this.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 15))', [entryId]);
  }

  page({ officeId, year, book, after, limit }: RegisterPageRequest): Promise<RegisterEntryEntity[]> {
    const query = this.manager
      .createQueryBuilder(RegisterEntryEntity, 'entry')
      .where('entry.office_id = :officeId and entry.year = :year', { officeId, year })
      .orderBy('entry.issued_on', 'DESC')
      .addOrderBy('entry.number', 'DESC')
      .addOrderBy('entry.id', 'DESC')
      .limit(limit);
    if (book) query.andWhere('entry.book = :book', { book });
    if (after)
      query.andWhere('(entry.issued_on, entry.number, entry.id) < (:issuedOn::date, :number::int, :id::uuid)', after);
    return query.getMany();
  }

  /** The whole register of a year, book by book, as it would be read aloud. */
  ofYear(officeId: string, year: number, book?: RegisterBook): Promise<RegisterEntryEntity[]> {
    return this.manager.find(RegisterEntryEntity, {
      where: { officeId, year, ...(book ? { book } : {}) },
      order: { book: 'ASC', number: 'ASC' },
    });
  }

  /** The documents of a type that an office has issued since a day, the last first. */
  since({
    officeId,
    typeCode,
    on,
  }: {
    officeId: string;
    typeCode: string;
    on: string;
  }): Promise<RegisterEntryEntity[]> {
    return this.manager.find(RegisterEntryEntity, {
      where: { officeId, typeCode, issuedOn: MoreThanOrEqual(on) },
      order: { issuedOn: 'DESC', number: 'DESC' },
    });
  }

  /** Whether the office has given the same number, symbol and name of agency this year already, in whatever book. */
  isUsed({ officeId, year }: SeriesKey, symbol: string, organName: string): Promise<boolean> {
    return this.manager.existsBy(RegisterEntryEntity, { officeId, year, symbol, organName });
  }

  /** The entries that put others right. */
  correctionsOf(entryIds: readonly string[]): Promise<RegisterEntryEntity[]> {
    if (entryIds.length === 0) return Promise.resolve([]);
    return this.manager.find(RegisterEntryEntity, {
      where: { correctsId: In([...entryIds]) },
      order: { registeredAt: 'ASC' },
    });
  }

  /** Documents prepared to put issued ones right, issued themselves or not yet. */
  documentsCorrecting(documentIds: readonly string[]): Promise<DocumentEntity[]> {
    if (documentIds.length === 0) return Promise.resolve([]);
    return this.manager.findBy(DocumentEntity, { replacesId: In([...documentIds]) });
  }

  async recall(recall: RegisterRecallEntity): Promise<void> {
    await this.manager.insert(RegisterRecallEntity, recall);
  }

  recalls(entryIds: readonly string[]): Promise<RegisterRecallEntity[]> {
    return entryIds.length === 0
      ? Promise.resolve([])
      : this.manager.findBy(RegisterRecallEntity, { entryId: In([...entryIds]) });
  }

  async recallOf(entryId: string): Promise<RegisterRecallEntity | null> {
    return this.manager.findOneBy(RegisterRecallEntity, { entryId });
  }

  async addDispatches(
    dispatches: readonly Pick<
      DispatchEntity,
      'entryId' | 'documentId' | 'place' | 'name' | 'email' | 'personId' | 'withheld'
    >[],
  ): Promise<void> {
    if (dispatches.length > 0) await this.manager.insert(DispatchEntity, [...dispatches]);
  }

  dispatches(entryIds: readonly string[]): Promise<DispatchEntity[]> {
    if (entryIds.length === 0) return Promise.resolve([]);
    return this.manager.find(DispatchEntity, { where: { entryId: In([...entryIds]) }, order: { place: 'ASC' } });
  }

  dispatch(id: string): Promise<DispatchEntity | null> {
    return this.manager.findOneBy(DispatchEntity, { id });
  }

  async saveDispatch(
    id: string,
    changed: Partial<
      Pick<
        DispatchEntity,
        | 'email'
        | 'personId'
        | 'attempt'
        | 'mailId'
        | 'problem'
        | 'handedOverAt'
        | 'handedOverBy'
        | 'handedOverOn'
        | 'receivedOn'
        | 'receipt'
        | 'receiptRecordedBy'
        | 'withdrawnAt'
      >
    >,
  ): Promise<void> {
    await this.manager.update(DispatchEntity, { id }, changed);
  }
}
