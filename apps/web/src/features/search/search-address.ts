import { LONGEST_SEARCH, SEARCH_KINDS, type SearchKind } from '@conference/domain';

/** What the address of the page says: what is looked for, and which of the finds are shown. */
export interface SearchAddress {
  readonly q?: string | undefined;
  readonly kind?: SearchKind | undefined;
  readonly year?: number | undefined;
  readonly page?: number | undefined;
}

/** Reads the address; what is no such thing is left out. */
export function searchAddressOf(search: Record<string, unknown>): SearchAddress {
  // whoever looks for “2026” has it read as a number
  const typed = typeof search['q'] === 'number' ? String(search['q']) : search['q'];
  const whole = (name: string, least: number) => {
    const number = Number(search[name]);
    return Number.isInteger(number) && number >= least ? number : undefined;
  };
  return {
    q: typeof typed === 'string' && typed ? typed.slice(0, LONGEST_SEARCH) : undefined,
    kind: SEARCH_KINDS.find((kind) => kind === search['kind']),
    year: whole('year', 1900),
    page: whole('page', 2),
  };
}
