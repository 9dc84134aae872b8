import { OUTCOMES, type Outcome } from '@conference/domain';
import { markup, type Content, type Markup } from '../markup';
import type { TypedAnswer } from '../typed-answer';
import { codeFields, doorBeside, firstStep, mustStepFirst, newerMailNotice, rememberedNote } from './access-view';
import { answerFields } from './answer-fields';
import { changesSection } from './change-view';
import { dispositionTable } from './disposition-view';
import type { FormState } from './form-state';
import { askedFacts, background, foldedFacts, matterTitle, whatIsAsked } from './facts-view';
import type { Page } from './layout';
import { editorialCard, lateNotice, overrideNotice, publicityCard } from './notices-view';
import { hiddenFields, scannerTrap } from './pieces-view';
import { decidingPoints } from './points-view';
import { ANSWER_FORM, lostPlaces, textSection } from './text-view';
import { pageOf, type View } from './view';

/**
 * The page that asks: what, by when, what one decides by, and then the form; all else is folded, or stands beside or below.
 * Whoever is to remark on a text reads it before the form.
 */
export function waitingPage(view: View, status: number, form: FormState): Page {
  const { words, page } = view;
  const { kind } = page.task;
  const isLong = kind === 'disposition';
  const isReadFirst = (kind === 'opinion' || kind === 'staffBallot') && page.text !== null;
  const title = `${form.complaint ? `${words.notRecorded}: ` : ''}${asked(view)} – ${matterTitle(view)}`;
  const more = markup`<div class="stack more">${foldedFacts(view)}${toRead(view, form)}</div>`;
  const body = markup`<div class="${isLong ? 'stack' : 'two'}">
      <div class="stack">
        ${newerMailNotice(view)}${lateNotice(view)}${whatIsAsked(view)}
        <section class="card" aria-label="${words.facts}">${askedFacts(view)}${decidingPoints(view)}</section>
        <p class="lead">${words.requests[kind]}</p>
        ${isReadFirst && markup`<p class="to-answer early"><a class="button second" href="#answer">${words.toAnswer}</a></p>`}
      </div>
      ${isReadFirst && more}
      <section class="form card" aria-labelledby="answer">${answerSection(view, form)}</section>
      ${!isReadFirst && more}
</div>`;
  return { ...pageOf(view, status, title, body), isWide: !isLong };
}

function asked({ words, page: { state, task } }: View): string {
  return state.name === 'silence' ? words.lateTitle : words.asks[task.kind];
}

/** What there is to read beside the form, by the kind of the task. */
function toRead(view: View, form: FormState): Content {
  const remarks = showsForm(view, form) ? form.typed.remarks : null;
  switch (view.page.task.kind) {
    case 'opinion':
      return [changesSection(view), textSection(view, remarks), background(view)];
    case 'approval':
      return [
        changesSection(view),
        background(view),
        overrideNotice(view),
        dispositionTable(view),
        textSection(view, remarks),
      ];
    case 'objection':
      return [editorialCard(view), changesSection(view), background(view)];
    case 'publication':
      return [publicityCard(view), overrideNotice(view), dispositionTable(view), background(view)];
    case 'posting':
      return [publicityCard(view), textSection(view, null)];
    case 'disposition':
    case 'issue':
    case 'staffBallot':
      return [background(view), textSection(view, null)];
    default:
      return background(view);
  }
}

/** A form that was sent without a session, or without a factor, stays there: both can be had in another tab. */
export function showsForm(view: View, { complaint }: Pick<FormState, 'complaint'>): boolean {
  const { missing } = view.page.access;
  return !mustStepFirst(view) || (complaint !== null && (missing === 'session' || missing === 'factor'));
}

/** The form; or, before it is of any use, what must be done first. What was typed is never taken away by that. */
function answerSection(view: View, form: FormState): Content {
  if (showsForm(view, form)) return [answerForm(view, form), rememberedNote(view)];
  return [form.complaint && notRecorded(view, form), firstStep(view)];
}

function notRecorded(view: View, form: FormState): Markup {
  const { words } = view;
  return markup`<div class="notice late" role="alert">
    <strong>${words.notRecorded}</strong>
    <p>${form.complaint}</p>
    ${doorBeside(view)} ${form.hadFile && markup`<p>${words.chooseFileAgain}</p>`}
  </div>`;
}

function answerForm(view: View, form: FormState): Markup {
  const { words, address, page } = view;
  const hasChoice = offered(view).length > 1;
  return markup`<form class="stack" id="${ANSWER_FORM}" method="post" action="${address('/task/decision')}#answer" enctype="multipart/form-data">
    <h2 id="answer" tabindex="-1">${words.answer}</h2>
    ${form.complaint && notRecorded(view, form)}
    ${hiddenFields(view)} ${hasChoice && outcomeChoice(view, form.typed)}
    ${answerFields(view, form)} ${lostPlaces(view, form.typed.remarks)} ${!hasChoice && outcomeChoice(view, form.typed)}
    ${codeFields(view, form)}
    <div class="send">
      <button class="button" type="submit">${sendLabel(view)}</button>
      <p class="quiet">${page.state.name === 'silence' ? words.lateBinding : words.binding}</p>
    </div>
    ${scannerTrap()}
    ${page.state.name === 'waiting' && !page.isOnBehalf && page.task.kind !== 'staffBallot' && markup`<p><a href="${address('/task/hand-over')}">${words.handOverLink}</a></p>`}
  </form>`;
}

/** Every answer that the kind of task may have. */
function offered({ page: { task } }: View): readonly Outcome[] {
  return OUTCOMES[task.kind];
}

function outcomeChoice(view: View, typed: TypedAnswer): Markup {
  const { words } = view;
  const outcomes = offered(view);
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
  const { kind, capacity } = task;
  if (kind === 'opinion' || kind === 'objection' || kind === 'staffBallot' || kind === 'confirmation')
    return words.choices[outcome];
  if (kind !== 'approval') return words.confirmations[kind];
  return (outcome === 'approved' && capacity && words.approvesAs[capacity]) || words.choices[outcome];
}

function sendLabel(view: View): Content {
  const outcomes = offered(view);
  const [only] = outcomes;
  if (outcomes.length === 1 && only) return act(view, only);
  return [
    markup`<span class="act-any">${view.words.send}</span>`,
    ...outcomes.map((outcome) => markup`<span class="act act-${outcome}">${act(view, outcome)}</span>`),
  ];
}

function act({ words, page: { state, task } }: View, outcome: Outcome): string {
  const { revision, capacity } = task;
  if (state.name === 'silence') return words.actLate(words.outcomes[outcome]);
  return (outcome === 'approved' && capacity && words.actAs(capacity, revision)) || words.act(outcome, revision);
}
