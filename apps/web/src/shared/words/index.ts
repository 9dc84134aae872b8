import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { vi } from './vi';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof vi };
  }
}

export const LANGUAGES = ['vi', 'en'] as const;
export type PageLanguage = (typeof LANGUAGES)[number];

const REMEMBERED = 'language';

/** Prepares the words, in the language chosen last time; Vietnamese otherwise. */
export async function prepareWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'vi',
    fallbackLng: 'vi',
    resources: { vi: { translation: vi }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = i18next.language;
}

/** Changes the language of the page, and remembers it. */
export async function speak(language: PageLanguage): Promise<void> {
  localStorage.setItem(REMEMBERED, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
