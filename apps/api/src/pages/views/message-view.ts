import type { Language } from '@conference/domain';
import { markup, type Content } from '../markup';
import { wordsIn, type PageWords } from '../words';
import { writtenInstant } from '../written-time';
import type { Page } from './layout';
import { heading, next } from './pieces-view';
import { pageOf, type View } from './view';

/** A page that belongs to no known task: it says what happened and what to do, and gives back what was typed. */
function message(language: Language, status: number, { title, lead, follows, kept = [] }: Message): Page {
  return {
    status,
    language,
    title,
    office: null,
    isRehearsal: false,
    otherLanguage: null,
    body: markup`<div class="stack">
      ${heading('wait', title)}
      <p class="lead">${lead}</p>
      ${next(markup`<p>${follows}</p>`)}${keptTexts(wordsIn(language), kept)}
    </div>`,
    foot: [],
  };
}

interface Message {
  readonly title: string;
  readonly lead: string;
  readonly follows: string;
  readonly kept?: readonly string[];
}

/** A page that refuses an answer gives back what was typed for it. */
export function withKeptTexts(page: Page, texts: readonly string[]): Page {
  return texts.length === 0 ? page : { ...page, body: markup`${page.body}${keptTexts(wordsIn(page.language), texts)}` };
}

/** Nothing typed is lost: it stands there to be copied. */
function keptTexts(words: PageWords, texts: readonly string[]): Content {
  return texts.map(
    (text, place) =>
      markup`<div>
        <label class="label" for="kept-${place}">${words.kept}</label>
        <textarea id="kept-${place}" readonly>${text}</textarea>
      </div>`,
  );
}

/** The answer to every link that was never mailed: one page, in both languages, the same for a mistyped and an invented one. */
export function unknownLinkPage(): Page {
  return {
    status: 404,
    language: 'vi',
    title: 'Không tìm thấy liên kết – Link not found',
    office: null,
    isRehearsal: false,
    otherLanguage: null,
    body: markup`<div class="stack">
      ${heading('wait', 'Không tìm thấy liên kết này')}
      <p class="lead">Liên kết có thể bị thiếu hoặc sai một vài ký tự.</p>
      ${next(markup`<p>Đề nghị mở lại thư và bấm vào nút trong thư, hoặc chép toàn bộ liên kết vào trình duyệt.</p>`)}
      <div class="notice" lang="en">
        <strong>This link was not found</strong>
        <p>
          Some characters may be missing or mistyped. Please open the mail again and press its button, or copy the whole
          link.
        </p>
      </div>
    </div>`,
    foot: [],
  };
}

/** The page for a visit without a valid right: it has rested, or was never opened from a mail. */
export function restedPage(language: Language, kept: readonly string[]): Page {
  const { rested, restedLead, restedNext } = wordsIn(language);
  return message(language, 401, { title: rested, lead: restedLead, follows: restedNext, kept });
}

/** The neutral page for a machine that pressed what no person sees. */
export function neutralPage(language: Language, kept: readonly string[]): Page {
  const { neutral, neutralLead, neutralNext } = wordsIn(language);
  return message(language, 200, { title: neutral, lead: neutralLead, follows: neutralNext, kept });
}

/** The page for a request that could not be served. */
export function problemPage(language: Language, status: number, lead: string, kept: readonly string[]): Page {
  const { problem, problemNext } = wordsIn(language);
  return message(language, status, { title: problem, lead, follows: problemNext, kept });
}

/** Says that a fresh link is on its way, or when one may be asked for again. */
export function freshLinkPage(view: View, sent: { readonly at: string; readonly again: string } | null): Page {
  const { words, language, page } = view;
  const title = sent ? words.freshLinkWait : words.freshLinkSent;
  const lead = sent
    ? words.freshLinkWaitLead(page.address, writtenInstant(sent.at, language), writtenInstant(sent.again, language))
    : words.freshLinkSentLead(page.address);
  const body = markup`<div class="stack">
    ${heading(sent ? 'wait' : 'good', title)}
    <p class="lead">${lead}</p>
  </div>`;
  return sent ? { ...pageOf(view, 429, title, body), retryAt: new Date(sent.again) } : pageOf(view, 200, title, body);
}

/** Says that something was asked for too often, and when it can be asked for again. */
export function tooManyPage({ language, words }: Pick<View, 'language' | 'words'>, until: Date): Page {
  const page = message(language, 429, {
    title: words.tooManyTitle,
    lead: words.tooMany(writtenInstant(until.toISOString(), language)),
    follows: words.tooManyNext,
  });
  return { ...page, retryAt: until };
}

/** The answer to an address from which many links came that were never mailed. It knows no reader, so it speaks both languages. */
export function tooManyUnknownPage(until: Date): Page {
  const [vi, en] = [wordsIn('vi'), wordsIn('en')];
  const at = until.toISOString();
  return {
    ...message('vi', 429, {
      title: `${vi.tooManyTitle} – ${en.tooManyTitle}`,
      lead: vi.tooMany(writtenInstant(at, 'vi')),
      follows: vi.tooManyNext,
    }),
    retryAt: until,
    body: markup`<div class="stack">
      ${heading('wait', vi.tooManyTitle)}
      <p class="lead">${vi.tooMany(writtenInstant(at, 'vi'))}</p>
      ${next(markup`<p>${vi.tooManyNext}</p>`)}
      <div class="notice" lang="en">
        <strong>${en.tooManyTitle}</strong>
        <p>${en.tooMany(writtenInstant(at, 'en'))} ${en.tooManyNext}</p>
      </div>
    </div>`,
  };
}
