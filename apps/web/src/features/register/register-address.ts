/** What the address of the page says: which year, and which book; the year that the server calls current where none is said. */
export interface RegisterAddress {
  readonly year?: number | undefined;
  readonly book?: string | undefined;
}

/** Reads the address; what is no such thing is left out. Which books there are is known by the page. */
export function registerAddressOf({ year: said, book }: Record<string, unknown>): RegisterAddress {
  const year = Number(said);
  return {
    year: Number.isInteger(year) && year > 0 ? year : undefined,
    book: typeof book === 'string' && book ? book : undefined,
  };
}
