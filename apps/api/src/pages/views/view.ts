import type { Language } from '@conference/domain';
import type { Markup } from '../markup';
import type { TaskPage } from '../task-page';
import { wordsIn, type PageWords } from '../words';
import type { Page } from './layout';

/** One reader's look at the pages behind one link: what is known, in which words, and how forms and links of it are addressed. */
export interface View {
  readonly page: TaskPage;
  readonly language: Language;
  readonly words: PageWords;
  readonly nonce: string;
  /** An address under `/task` that stays with this link and this language. */
  readonly address: (path: string) => string;
  readonly otherLanguage: string;
}

/** What a view is made from, beside the page itself. */
export interface ViewRequest {
  readonly mark: string;
  readonly nonce: string;
  /** The language asked for in the address; otherwise it is the person's. */
  readonly language: Language | null;
}

/** Prepares a page for its reader. */
export function viewOf(page: TaskPage, { mark, nonce, language }: ViewRequest): View {
  const spoken = language ?? page.language;
  const address = (path: string, lang = language) => `${path}?of=${mark}${lang ? `&lang=${lang}` : ''}`;
  return {
    page,
    language: spoken,
    words: wordsIn(spoken),
    nonce,
    address: (path) => address(path),
    otherLanguage: address('/task', spoken === 'vi' ? 'en' : 'vi'),
  };
}

/** Frames a piece as a page of this link. */
export function pageOf(view: View, status: number, title: string, body: Markup): Page {
  const { page, language, words, otherLanguage } = view;
  return {
    status,
    language,
    title,
    office: page.office.name,
    isRehearsal: page.conference.rehearsal,
    otherLanguage,
    body,
    foot: [words.personal(page.readerName), words.contact(page.office.contact)],
  };
}
