import type { Sentence } from '../sentence';

/** Cites a paragraph of an issued resolution: khoản 3 Điều 2 Nghị quyết số 05/NQ-SKHCN; without a number while it has none. */
export function citeClause(place: Sentence, symbol: string | null): Sentence {
  return symbol
    ? { vi: `${place.vi} Nghị quyết số ${symbol}`, en: `${place.en} of Resolution No. ${symbol}` }
    : { vi: `${place.vi} Nghị quyết`, en: `${place.en} of the resolution` };
}
