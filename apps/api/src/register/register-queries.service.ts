import type { RegisterPageView, RegisterQuery, RegisterTableQuery } from '@conference/contracts';
import { keepsRegister, REGISTER_BOOKS, advisoryBook, vietnamDateOf, type RegisterBook } from '@conference/domain';
import {
  Transactions,
  type PersonEntity,
  type Records,
  type RegisterCounterEntity,
  type UnitEntity,
} from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { readCursor, writeCursor } from '../paging';
import { bookName } from './book-names';
import { registerRows } from './register-rows';
import { registerTable } from './register-table';
import { entryView, type Looker } from './register-view';
import { writeCsv } from '../tables/csv';

const position = z.object({
  issuedOn: z.iso.date(),
  number: z.coerce.number().int(),
  id: z.uuid(),
});

/** The register, for reading: everybody of the office may. */
@Injectable()
export class RegisterQueriesService {
  constructor(private readonly transactions: Transactions) {}

  page(person: PersonEntity, { year, book, cursor, limit }: RegisterQuery): Promise<RegisterPageView> {
    const { officeId } = person;
    const looker = { person, today: today() };
    const shownYear = year ?? yearOf(looker);
    const after = readCursor(cursor, position);
    return this.transactions.read(async (records) => {
      const found = await records.register.page({ officeId, year: shownYear, book, after, limit: limit + 1 });
      const rows = await registerRows(records, officeId, found.slice(0, limit));
      const last = found.length > limit ? rows.entries.at(-1) : undefined;
      return {
        items: rows.entries.map((entry) => entryView(entry, rows, looker)),
        nextCursor: last ? writeCursor({ issuedOn: last.issuedOn, number: String(last.number), id: last.id }) : null,
        year: shownYear,
        ...(await shelf(records, officeId, shownYear, looker)),
        may: { enterPaperNumber: keepsRegister(person.roles) },
      };
    });
  }

  csv(person: PersonEntity, { year, book, language }: RegisterTableQuery): Promise<string> {
    return this.transactions.read(async (records) => {
      const entries = await records.register.ofYear(person.officeId, year, book);
      const rows = await registerRows(records, person.officeId, entries);
      const office = await records.directory.office(person.officeId);
      const units = await records.directory.unitsOfOffice(person.officeId);
      const named = (one: RegisterBook) => bookName(one, office, units)[language];
      const views = entries.map((entry) => entryView(entry, rows, { person, today: today() }));
      return writeCsv(registerTable(views, named, language));
    });
  }
}

/** Which years and books there are, and the next number of each in the year shown. */
async function shelf(records: Records, officeId: string, year: number, looker: Looker) {
  const office = await records.directory.office(officeId);
  const units = await records.directory.unitsOfOffice(officeId);
  const counters = await records.register.counters(officeId);
  return {
    years: [...new Set([yearOf(looker), year, ...counters.map((counter) => counter.year)])].toSorted((a, b) => b - a),
    books: booksOf(units, counters).map((book) => ({
      book,
      name: bookName(book, office, units),
      nextNumber: (counters.find((one) => one.book === book && one.year === year)?.lastNumber ?? 0) + 1,
    })),
    units: units.filter(({ advisory }) => !advisory).map(({ code, name }) => ({ code, name })),
  };
}

function booksOf(units: readonly UnitEntity[], counters: readonly RegisterCounterEntity[]): RegisterBook[] {
  const advisory = units.filter((unit) => unit.advisory).map(({ code }) => advisoryBook(code));
  return [...new Set<RegisterBook>([...REGISTER_BOOKS, ...advisory, ...counters.map(({ book }) => book)])];
}

function today(): string {
  return vietnamDateOf(new Date().toISOString());
}

function yearOf({ today: day }: Looker): number {
  return Number(day.slice(0, 4));
}
