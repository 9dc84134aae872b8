import { REGISTER_BOOKS, type RegisterBook } from '@conference/domain';

/** What the address of the page says: which year, and which book; the year that the server calls current where none is said. */
export interface RegisterAddress {
  readonly year?: number | undefined;
  readonly book?: RegisterBook | undefined;
}

/** Reads the address; what is no such thing is left out. */
export function registerAddressOf(search: Record<string, unknown>): RegisterAddress {
  const year = Number(search['year']);
  return {
    year: Number.isInteger(year) && year > 0 ? year : undefined,
    book: REGISTER_BOOKS.find((book) => book === search['book']),
  };
}
