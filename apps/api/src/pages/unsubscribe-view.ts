import type { OfficeEntity, PersonEntity } from '@conference/persistence';
import { markup, type Content } from './markup';
import { unsubscribeWords } from './unsubscribe-words';
import type { Page } from './views/layout';
import { heading, next, scannerTrap } from './views/pieces-view';

/** Whose digest a page is about. */
export interface DigestReader {
  readonly person: PersonEntity;
  readonly office: OfficeEntity;
}

/** Asks what the reader wants; nothing is preselected, so that a machine that presses the button changes nothing. */
export function askingPage(reader: DigestReader, isUndecided: boolean): Page {
  const words = unsubscribeWords(reader.person.language);
  const choice = (value: string, label: string) =>
    markup`<label class="choice"><input type="radio" name="digest" value="${value}" required /><span>${label}</span></label>`;
  return pageOf(reader, isUndecided ? 422 : 200, words.title, [
    heading('calm', words.title),
    markup`<p class="lead">${words.lead(reader.person.name, reader.person.email)}</p>`,
    isUndecided && markup`<p class="notice wait" role="alert">${words.undecided}</p>`,
    markup`<form method="post">
      <fieldset>
        <legend>${words.choose}</legend>
        ${choice('off', words.off)} ${choice('keep', words.keep)}
      </fieldset>
      <button class="button" type="submit">${words.act}</button>
      ${scannerTrap()}
    </form>`,
  ]);
}

/** Says that the digest is off. */
export function stoppedPage(reader: DigestReader): Page {
  const { stopped, stoppedLead, stoppedNext } = unsubscribeWords(reader.person.language);
  return endPage(reader, [stopped, stoppedLead, stoppedNext]);
}

/** Says that the digest stays. */
export function keptPage(reader: DigestReader): Page {
  const { kept, keptLead, keptNext } = unsubscribeWords(reader.person.language);
  return endPage(reader, [kept, keptLead, keptNext]);
}

function endPage(reader: DigestReader, [title, lead, follows]: readonly [string, string, string]): Page {
  return pageOf(reader, 200, title, [
    heading('good', title),
    markup`<p class="lead">${lead}</p>`,
    next(markup`<p>${follows}</p>`),
  ]);
}

function pageOf({ person, office }: DigestReader, status: number, title: string, body: readonly Content[]): Page {
  return {
    status,
    language: person.language,
    title,
    office: office.name,
    isRehearsal: false,
    otherLanguage: null,
    body: markup`<div class="stack">${body}</div>`,
    foot: [],
  };
}
