import type { NumberedBlock, Sentence, TableText } from '@conference/domain';
import { markup, type Content, type Markup } from '../markup';
import type { Cited } from '../page-state';
import { LONGEST } from '../typed-answer';
import type { View } from './view';

/** The form of a page: what is written under a paragraph belongs to it, although it stands elsewhere. */
export const ANSWER_FORM = 'answer-form';

/** The text of the revision, paragraph by paragraph; with the remarks typed so far, each paragraph can be remarked on. */
export function textSection(view: View, remarks: ReadonlyMap<string, string> | null): Content {
  const { words, page } = view;
  if (!page.text) return null;
  return markup`<section class="stack" aria-labelledby="text">
    <h2 id="text">${words.text}</h2>
    ${remarks && markup`<p class="quiet">${words.remarkHow[page.task.kind === 'approval' ? 'approval' : 'opinion']}</p>`}
    <div class="card text">${page.text.map((numbered) => paragraph(view, numbered, remarks))}</div>
    ${remarks && markup`<p class="to-answer"><a class="button second" href="#answer">${words.toAnswer}</a></p>`}
  </section>`;
}

function paragraph(view: View, numbered: NumberedBlock, remarks: ReadonlyMap<string, string> | null): Markup {
  const { block } = numbered;
  const { id, kind } = block;
  return markup`<div class="block ${kind} ${block.kind === 'heading' && block.level}" id="${blockAnchor(id)}">
    ${written(view, numbered)}${remarks && remarkField(view, numbered, remarks.get(id) ?? '')}
  </div>`;
}

/** Where a paragraph stands on the page. */
function blockAnchor(blockId: string): string {
  return `p-${blockId}`;
}

function written(view: View, { block, number, place }: NumberedBlock): Markup {
  const before = number && markup`<span class="no">${number}</span> `;
  switch (block.kind) {
    case 'heading':
      return markup`<h3>${before}${block.text}</h3>`;
    case 'table':
      return writtenTable(view, block, place);
    default:
      return markup`<p>${before}${block.text}</p>`;
  }
}

function writtenTable({ language }: View, { rows: [head = [], ...rows] }: TableText, place: Sentence): Markup {
  return markup`<div class="scroll" role="region" tabindex="0" aria-label="${place[language]}">
    <table>
      <thead>
        <tr>${head.map((cell) => markup`<th scope="col">${cell}</th>`)}</tr>
      </thead>
      <tbody>
        ${rows.map((row) => markup`<tr>${row.map((cell) => markup`<td>${cell}</td>`)}</tr>`)}
      </tbody>
    </table>
  </div>`;
}

/** A remark on one paragraph: folded until it is wanted, open where something was typed. */
function remarkField({ words, language }: View, { block, place }: NumberedBlock, typed: string): Markup {
  return markup`<details class="on"${typed && markup` open`}>
    <summary>${words.remarkHere} <span class="unseen">${place[language]}</span></summary>
    <textarea class="short" form="${ANSWER_FORM}" name="remark-${block.id}" rows="2" maxlength="${LONGEST.remark}" aria-label="${words.remarkOn(place[language])}">
${typed}</textarea>
  </details>`;
}

/** What was typed under paragraphs that the version shown now does not have: it is kept, and counts for the whole document. */
export function lostPlaces({ words, page }: View, remarks: ReadonlyMap<string, string>): Content {
  const known = new Set(page.text?.map(({ block }) => block.id));
  const lost = [...remarks].filter(([blockId]) => !known.has(blockId));
  return lost.map(
    ([blockId, typed]) =>
      markup`<div>
        <label class="label" for="lost-${blockId}">${words.lostPlace}</label>
        <textarea class="short" id="lost-${blockId}" name="remark-${blockId}" rows="2" maxlength="${LONGEST.remark}">
${typed}</textarea>
      </div>`,
  );
}

/** Remarks as they were recorded, each with its paragraph cited. */
export function citedRemarks(view: View, remarks: readonly Cited[]): Markup {
  return markup`<ul class="cited">
    ${remarks.map((remark) => markup`<li>${citation(view, remark)}<p class="words">${remark.text}</p></li>`)}
  </ul>`;
}

/** Cites the paragraph that a remark is about, by its number and its first words. */
export function citation(
  view: View,
  { blockId, quote, place = null }: Pick<Cited, 'blockId' | 'quote'> & { readonly place?: Sentence | null },
): Content {
  const { language, page, words } = view;
  const here = blockId === null ? undefined : page.text?.find(({ block }) => block.id === blockId);
  const cited = (place ?? here?.place)?.[language] ?? (quote ? '' : null);
  if (cited === null) return markup`<p class="where">${words.wholeDocument}</p>`;
  const named = here && showsText(view) ? markup`<a href="#${blockAnchor(here.block.id)}">${cited}</a>` : cited;
  return markup`<p class="where">${named}${quote && markup` <q>${quote}</q>`}</p>`;
}

/** Whether the page at hand carries the text, so that a citation can lead to it. */
function showsText({ page: { state, task } }: View): boolean {
  const isOpen = state.name === 'waiting' || (state.name === 'silence' && state.lateBy === 'thisLink');
  return isOpen && ['opinion', 'approval', 'disposition', 'issue'].includes(task.kind);
}
