/** The two languages the product speaks; Vietnamese is the official one. */
export type Language = 'vi' | 'en';

/** One statement in both languages: what a screen, a mail, the minutes or an error shows. */
export interface Sentence {
  readonly vi: string;
  readonly en: string;
}
