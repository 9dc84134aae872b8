import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { firstVi } from './first.vi';
import { wordsOfCongress } from './of-congress';
import type { vi } from './vi';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof firstVi & typeof vi };
  }
}

export const LANGUAGES = ['vi', 'en'] as const;
export type PageLanguage = (typeof LANGUAGES)[number];

/** The words as they speak of a union's congress. */
export const CONGRESS = 'congress';

const REMEMBERED = 'language';

type Words = Record<PageLanguage, () => Promise<object>>;

const FIRST: Words = {
  vi: () => Promise.resolve(firstVi),
  en: async () => (await import('./first.en')).firstEn,
};

const MORE: Words = {
  vi: async () => (await import('./vi')).vi,
  en: async () => (await import('./en')).en,
};

/** What the pages shown so far speak; `known` has what is there already. */
const wanted = new Set([FIRST]);
const known = new Set<() => Promise<object>>();

/** Prepares the first words, in the language chosen last time; Vietnamese otherwise. */
export async function prepareWords(): Promise<void> {
  known.clear();
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    resources: {},
    interpolation: { escapeValue: false },
  });
  await turnTo(localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'vi');
}

/** Fetches the words beyond the first; most pages wait for them, so that none shows a key instead of a word. */
export async function moreWords(): Promise<void> {
  wanted.add(MORE);
  await learn(i18next.language === 'en' ? 'en' : 'vi');
}

/** Changes the language of the page, and remembers it. */
export async function speak(language: PageLanguage): Promise<void> {
  localStorage.setItem(REMEMBERED, language);
  await turnTo(language);
}

async function turnTo(language: PageLanguage): Promise<void> {
  await learn(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Fetches what is wanted and not known in a language; each is fetched when somebody needs it. */
async function learn(language: PageLanguage): Promise<void> {
  const missing = [...wanted].map((words) => words[language]).filter((load) => !known.has(load));
  await Promise.all(
    missing.map(async (load) => {
      const words = await load();
      i18next.addResourceBundle(language, 'translation', words, true);
      i18next.addResourceBundle(language, CONGRESS, wordsOfCongress(words, language), true);
      known.add(load);
    }),
  );
}
