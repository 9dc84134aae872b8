import { withoutAccents } from '../search/folded-words';

/** The short name of a person, a unit or a thing in a plan, as ids carry it: small letters without accents, digits and dashes. */
export const CODE = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** What an office's own symbol looks like: SKHCN in 01/NQ-SKHCN. */
export const OFFICE_SYMBOL = /^\p{Lu}[\p{Lu}\d.&-]{1,19}$/u;

/** What a unit's abbreviation looks like: VP in 12/SKHCN-VP. */
export const UNIT_SYMBOL = /^\p{Lu}[\p{L}\d&-]{0,9}$/u;

const LONGEST = 40;
const NUMBER = 4;

/** A code made of words: `Phạm Thị Bích Ngân` gives `pham-thi-bich-ngan`; nothing of words that have no letter. */
export function asCode(words: string): string {
  return cut(
    withoutAccents(words)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+/, ''),
    LONGEST,
  );
}

/** A code made of words that nobody has yet; where they have no letter, of what is said instead. */
export function freeCode(words: string, taken: ReadonlySet<string>, otherwise: string): string {
  const plain = asCode(words) || otherwise;
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? plain : `${cut(plain, LONGEST - NUMBER)}-${number}`;
    if (!taken.has(code)) return code;
  }
}

function cut(code: string, most: number): string {
  return code.slice(0, most).replace(/-+$/, '');
}
