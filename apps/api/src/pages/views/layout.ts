import type { Language } from '@conference/domain';
import { markup, styleElement, type Content, type Markup } from '../markup';
import { wordsIn } from '../words';
import { STYLE_SHEET } from './style';

/** A page before it has its frame. */
export interface Page {
  readonly status: number;
  readonly language: Language;
  readonly title: string;
  /** Whose page it is; null where that is not known. */
  readonly office: string | null;
  readonly isRehearsal: boolean;
  /** The same page in the other language, where it can be asked for again. */
  readonly otherLanguage: string | null;
  /** Whether it needs the room of two columns. */
  readonly isWide?: boolean;
  /** When something that was asked for too often can be asked for again. */
  readonly retryAt?: Date | undefined;
  readonly body: Markup;
  readonly foot: readonly string[];
}

/** Writes a whole page. It needs no script and loads nothing. */
export function layout(page: Page): string {
  const words = wordsIn(page.language);
  const { language, title, office, body, foot } = page;
  const written = markup`<!DOCTYPE html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <meta name="format-detection" content="telephone=no, date=no, address=no" />
        <title>${title}${office && ` – ${office}`}</title>
        ${styleElement(STYLE_SHEET)}
      </head>
      <body${!page.isWide && markup` class="slim"`}>
        <header class="top">
          <div class="bar">
            ${CREST}
            <div class="brand"><strong>${words.product}</strong>${office && markup`<span>${office}</span>`}</div>
            ${page.otherLanguage && otherLanguageLink(page.otherLanguage, language)}
          </div>
        </header>
        <main id="main">${page.isRehearsal && markup`<p class="notice wait rehearsal">${words.rehearsal}</p>`} ${body}</main>
        ${foot.length > 0 && markup`<footer class="foot"><div>${foot.map((line) => markup`<p>${line}</p>`)}</div></footer>`}
      </body>
    </html>`;
  return written.text;
}

function otherLanguageLink(address: string, language: Language): Content {
  const other = language === 'vi' ? 'en' : 'vi';
  return markup`<a href="${address}" lang="${other}" hreflang="${other}">${wordsIn(language).otherLanguage}</a>`;
}

const CREST = markup`<svg viewBox="0 0 32 32" aria-hidden="true">
  <rect width="32" height="32" rx="7" fill="#1b4b77" />
  <path d="M8 21.5c2.6-3.4 5.3-5 8-5s5.4 1.6 8 5" fill="none" stroke="#fff" stroke-width="2.2" stroke-linecap="round" />
  <path d="M16 6.5l1.5 3.1 3.4.5-2.5 2.4.6 3.4-3-1.6-3 1.6.6-3.4-2.5-2.4 3.4-.5z" fill="#f3c84b" />
  <path d="M8 25.5h16" stroke="#fff" stroke-width="2.2" stroke-linecap="round" />
</svg>`;
