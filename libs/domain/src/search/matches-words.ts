import { withoutAccents } from './folded-words';

/** Finds what was typed without accents too: `tam` finds `Tâm`, `dao` finds `Đào`. */
export function matchesWords(text: string, typed: string): boolean {
  const plain = withoutAccents(text);
  return withoutAccents(typed)
    .split(/\s+/)
    .every((word) => plain.includes(word));
}
