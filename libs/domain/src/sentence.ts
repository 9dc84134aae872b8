/** The two languages the product speaks; Vietnamese is the official one. */
export type Language = 'vi' | 'en';

/** One statement in both languages: what a screen, a mail, the minutes or an error shows. */
export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

/** One language's column of a table of words. */
export function inLanguage<Key extends string>(
  table: Readonly<Record<Key, Sentence>>,
  language: Language,
): Record<Key, string> {
  return Object.fromEntries(Object.keys(table).map((key) => [key, table[key as Key][language]])) as Record<Key, string>;
}
