import { gatheringName, type Language } from '@conference/domain';

/** Words of the pages as they are kept: by topic and key. */
interface Words {
  readonly [key: string]: string | Words;
}

/** The words of the pages as they speak of a union's congress: what is worded of a conference, said of one. What people named themselves is filled in later, and stays. */
export function wordsOfCongress<T extends object>(words: T, language: Language): T {
  const [from, to] = [gatheringName('annual')[language], gatheringName('unionCongress')[language]];
  const said = (text: string) => text.replaceAll(from, to).replaceAll(capital(from), capital(to));
  const all = (some: Words): Words =>
    Object.fromEntries(
      Object.entries(some).map(([key, word]) => [key, typeof word === 'string' ? said(word) : all(word)]),
    );
  return all(words as Words) as T;
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
