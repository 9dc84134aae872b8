import type { Language } from '@conference/domain';
import { en } from './en';
import { vi, type PageWords } from './vi';

export type { PageWords } from './vi';

/** The words of the pages in a reader's language. */
export function wordsIn(language: Language): PageWords {
  return language === 'vi' ? vi : en;
}
