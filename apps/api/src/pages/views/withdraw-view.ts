import { asksForCode } from '../access';
import { markup, type Content, type Markup } from '../markup';
import type { EndState } from '../page-state';
import { LONGEST, type TypedProof } from '../typed-answer';
import { withdrawWords } from '../words/withdraw-words';
import { writtenInstant } from '../written-time';
import { codeFields, firstStep, mustStepFirst } from './access-view';
import { matterTitle } from './facts-view';
import type { Page } from './layout';
import { heading, hiddenFields, next, scannerTrap } from './pieces-view';
import { pageOf, type View } from './view';

type StateNamed<N extends EndState['name']> = Extract<EndState, { name: N }>;

/** Leads to taking the answer back, as long as the round is open. */
export function withdrawLink({ language, address }: View, { mayWithdraw }: StateNamed<'decided'>): Content {
  if (!mayWithdraw) return null;
  return markup`<p><a href="${address('/task/withdraw')}">${withdrawWords(language).link}</a></p>`;
}

/** The small page on which somebody takes their answer back. */
export function withdrawPage(
  view: View,
  status: number,
  state: StateNamed<'decided'>,
  form: TypedProof & { readonly reason: string; readonly complaint: string | null },
): Page {
  const { language, address, words } = view;
  const own = withdrawWords(language);
  return pageOf(
    view,
    status,
    own.kind,
    markup`<div class="stack">
      <div>
        <p class="kind">${own.kind}</p>
        <h1>${matterTitle(view)}</h1>
      </div>
      <p class="lead">${own.lead(words.outcomes[state.outcome], writtenInstant(state.at, language))}</p>
      ${
        form.complaint &&
        markup`<div class="notice late" role="alert">
          <strong>${words.notRecorded}</strong>
          <p>${form.complaint}</p>
        </div>`
      }
      <section class="card">${mustStepFirst(view) ? stepFirst(view) : withdrawForm(view, form)}</section>
      <p><a href="${address('/task')}">${own.back}</a></p>
    </div>`,
  );
}

/** A code that was used up by the answer itself does not take it back: a session does. */
function stepFirst(view: View): Content {
  const own = withdrawWords(view.language);
  const { access } = view.page;
  if (access.missing !== 'code' || asksForCode(access)) return firstStep(view);
  const signIn = `/sign-in?next=${encodeURIComponent(view.address('/task/withdraw'))}`;
  return markup`<div class="stack step">
    <p>${own.signInLead}</p>
    ${next(markup`<p><a class="button" href="${signIn}">${own.signIn}</a></p>`)}
  </div>`;
}

function withdrawForm(view: View, form: TypedProof & { readonly reason: string }): Markup {
  const own = withdrawWords(view.language);
  return markup`<form class="stack" method="post" action="${view.address('/task/withdraw')}">
    ${hiddenFields(view)}
    <p>${own.follows}</p>
    <div>
      <label class="label" for="reason">${own.reason}</label>
      <p class="hint" id="reason-hint">${own.reasonHint}</p>
      <textarea id="reason" name="reason" rows="3" maxlength="${LONGEST.note}" required aria-describedby="reason-hint">
${form.reason}</textarea>
    </div>
    ${codeFields(view, form)}
    <div class="send"><button class="button" type="submit">${own.send}</button></div>
    ${scannerTrap()}
  </form>`;
}

/** The page of an answer that was taken back, or annulled after a report. */
export function withdrawnPage(view: View, status: number, state: StateNamed<'withdrawn'>): Page {
  const own = withdrawWords(view.language);
  const { by, at, reason, isAnnulled, isAskedAgain } = state;
  const [title, lead] = isAnnulled ? [own.annulled, own.annulledLead] : [own.withdrawn, own.withdrawnLead];
  return pageOf(
    view,
    status,
    title,
    markup`<div class="stack">
      ${heading('calm', title)}
      <p class="lead">${lead(by, writtenInstant(at, view.language))}</p>
      ${
        reason &&
        markup`<div>
          <h2 class="small">${own.because}</h2>
          <blockquote class="said">${reason}</blockquote>
        </div>`
      }
      ${next(markup`<p>${isAskedAgain ? own.again : own.over}</p>`)}
    </div>`,
  );
}

/** The page of a task about which no answer is taken, because one was reported as not theirs. */
export function frozenPage(view: View, status: number, { since }: StateNamed<'frozen'>): Page {
  const own = withdrawWords(view.language);
  return pageOf(
    view,
    status,
    own.frozen,
    markup`<div class="stack">
      ${heading('wait', own.frozen)}
      <p class="lead">${own.frozenLead(writtenInstant(since, view.language))}</p>
      ${next(markup`<p>${own.frozenNext(view.page.office.contact)}</p>`)}
    </div>`,
  );
}
