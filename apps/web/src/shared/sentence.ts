import type { Sentence } from '@conference/domain';
import { useTranslation } from 'react-i18next';

/** Picks the reader's language out of a sentence that came in both. */
export function useSentence(): (sentence: Sentence) => string {
  const { i18n } = useTranslation();
  return (sentence) => (i18n.language === 'en' ? sentence.en : sentence.vi);
}
