import { foldedWords } from './folded-words';

/** Words that stand next to each other in what is looked for; the last one may be only begun. */
export interface SearchTerm {
  readonly words: readonly string[];
  readonly isBegun: boolean;
}

/** What is typed beyond, in characters, is not looked at: nobody looks for more, and each term costs time. */
export const LONGEST_SEARCH = 200;
const MOST_TERMS = 12;
/**
 * Reads what somebody typed into the search. Every term has to be found; words in quotation marks, and those of a number such as
 * `12/NQ-HN`, next to each other. The word that is being typed finds all that begin with it; words before it are taken as they are,
 * for Vietnamese syllables are short: `an` is not to find `anh`.
 */
export function searchTerms(typed: string): SearchTerm[] {
  const cut = typed.slice(0, LONGEST_SEARCH);
  const parts = [...cut.matchAll(/["“”]([^"“”]*)(["“”]|$)|[^\s"“”]+/g)];
  const terms = parts.flatMap((part) => {
    const isOpen = part.index + part[0].length === cut.length && !part[2];
    const words = foldedWords(part[1] ?? part[0]).map(({ word }) => word);
    return words.length > 0 ? [{ words, isBegun: isOpen && words.at(-1)!.length > 1, isOpen }] : [];
  });
  // a single letter begins nearly everything: it is waited for the next one
  const isWaiting = ({ words, isOpen }: (typeof terms)[number]) =>
    isOpen && words.length === 1 && /^[a-z]$/.test(words[0]!) && terms.length > 1;
  return terms
    .filter((term) => !isWaiting(term))
    .slice(0, MOST_TERMS)
    .map(({ words, isBegun }) => ({ words, isBegun }));
}
