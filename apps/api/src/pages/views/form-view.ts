import type { Outcome } from '@conference/domain';
import { markup, type Content, type Markup } from '../markup';
import type { TypedAnswer } from '../typed-answer';
import { answerFields } from './answer-fields';
import { dispositionTable } from './disposition-view';
import type { FormState } from './form-state';
import { background, factList, fileCard, matterTitle, whatIsAsked } from './facts-view';
import type { Page } from './layout';
import { pageOf, type View } from './view';

/** The page that asks: what, about which version, by when, and the form. */
export function waitingPage(view: View, status: number, form: FormState): Page {
  const { words, page } = view;
  const isLong = page.task.kind === 'disposition';
  const title = `${form.complaint ? `${words.notRecorded}: ` : ''}${words.asks[page.task.kind]} – ${matterTitle(view)}`;
  const body = markup`<div class="${isLong ? 'stack' : 'two'}">
      <div class="stack">
        ${whatIsAsked(view)}
        <section class="card">${factList(view)}</section>
        ${fileCard(view)}
      </div>
      <section class="form card" aria-labelledby="answer">${answerForm(view, form)}</section>
      <div class="stack more">${background(view)}${page.task.kind === 'approval' && dispositionTable(view)}</div>
</div>`;
  return { ...pageOf(view, status, title, body), isWide: !isLong };
}

function answerForm(view: View, form: FormState): Markup {
  const { words, address } = view;
  return markup`<form class="stack" method="post" action="${address('/task/decision')}#answer" enctype="multipart/form-data">
    <h2 id="answer" tabindex="-1">${words.answer}</h2>
    ${
      form.complaint &&
      markup`<div class="notice late" role="alert">
        <strong>${words.notRecorded}</strong>
        <p>${form.complaint}</p>
        ${form.hadFile && markup`<p>${words.chooseFileAgain}</p>`}
      </div>`
    }
    ${hiddenFields(view)} ${view.page.task.outcomes.length > 1 && outcomeChoice(view, form.typed)}
    ${answerFields(view, form)} ${view.page.task.outcomes.length === 1 && outcomeChoice(view, form.typed)}
    <div class="send">
      <button class="button" type="submit">${sendLabel(view)}</button>
      <p class="quiet">${words.binding}</p>
    </div>
    ${scannerTrap()}
    <p><a href="${address('/task/hand-over')}">${words.handOverLink}</a></p>
  </form>`;
}

/** What binds a form to the page that was shown. */
export function hiddenFields({ nonce, page }: View): Markup {
  return markup`<input type="hidden" name="nonce" value="${nonce}" /><input type="hidden" name="packetHash" value="${page.task.packetHash}" />`;
}

/** A button that no person sees or reaches: who presses it is a machine. It stands last, so that Enter never means it. */
export function scannerTrap(): Markup {
  return markup`<button class="away" type="submit" name="confirm-all" value="1" formnovalidate aria-hidden="true" tabindex="-1">
    OK
  </button>`;
}

function outcomeChoice(view: View, typed: TypedAnswer): Markup {
  const { words, page } = view;
  const { outcomes } = page.task;
  return markup`<fieldset>
    <legend>${outcomes.length > 1 ? words.choose : words.confirmOne}</legend>
    ${outcomes.map(
      (outcome) =>
        markup`<label class="choice"><input type="radio" name="outcome" value="${outcome}" required${typed.outcome === outcome && markup` checked`} />
          <span>${label(view, outcome)}${outcome === 'recused' && markup`<small>${words.recuseHint}</small>`}</span></label>`,
    )}
  </fieldset>`;
}

/** A choice among several is named; where there is one answer only, it is confirmed. */
function label({ words, page: { task } }: View, outcome: Outcome): string {
  const { kind } = task;
  return kind === 'opinion' || kind === 'approval' ? words.choices[outcome] : words.confirmations[kind];
}

function sendLabel({ words, page }: View): Content {
  const { outcomes, revision } = page.task;
  const [only] = outcomes;
  if (outcomes.length === 1 && only) return words.act(only, revision);
  return [
    markup`<span class="act-any">${words.send}</span>`,
    ...outcomes.map(
      (outcome: Outcome) => markup`<span class="act act-${outcome}">${words.act(outcome, revision)}</span>`,
    ),
  ];
}
