import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { wordsOfCongress } from './of-congress';
import { vi } from './vi';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof vi };
  }
}

export const LANGUAGES = ['vi', 'en'] as const;
export type PageLanguage = (typeof LANGUAGES)[number];

/** The words as they speak of a union's congress. */
export const CONGRESS = 'congress';

const REMEMBERED = 'language';

/** Prepares the words, in the language chosen last time; Vietnamese otherwise. */
export async function prepareWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    resources: { vi: { translation: vi, [CONGRESS]: wordsOfCongress(vi, 'vi') } },
    interpolation: { escapeValue: false },
  });
  await turnTo(localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'vi');
}

/** Changes the language of the page, and remembers it. */
export async function speak(language: PageLanguage): Promise<void> {
  localStorage.setItem(REMEMBERED, language);
  await turnTo(language);
}

async function turnTo(language: PageLanguage): Promise<void> {
  // Most readers never need the English words, so they are fetched when somebody does.
  if (language === 'en') {
    const { en } = await import('./en');
    i18next.addResourceBundle('en', 'translation', en);
    i18next.addResourceBundle('en', CONGRESS, wordsOfCongress(en, 'en'));
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
