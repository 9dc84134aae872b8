import type { Language, Sentence } from '@conference/domain';

/** Says a sentence in the language that was asked for. */
export type Say = (vi: string, en: string) => string;

/** Chooses the language once for a whole run. */
export function inLanguage(language: Language): Say {
  return (vi, en) => (language === 'en' ? en : vi);
}

/** Takes the language out of a sentence that has both. */
export function told(sentence: Sentence, language: Language): string {
  return sentence[language];
}
