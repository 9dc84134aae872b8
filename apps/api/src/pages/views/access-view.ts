import { asksForCode } from '../access';
import { markup, type Content, type Markup } from '../markup';
import type { TypedProof } from '../typed-answer';
import { writtenInstant } from '../written-time';
import { matterTitle } from './facts-view';
import type { Page } from './layout';
import { freshLinkForm, heading, hiddenFields, next, scannerTrap } from './pieces-view';
import { pageOf, type View } from './view';

const SIGN_IN = '/sign-in';
const CONFIRM_IDENTITY = '/confirm-identity';

/** Whether something must be done before a form is of any use: to sign in, to confirm who one is, to get another link. */
export function mustStepFirst({ page: { access } }: View): boolean {
  return access.missing !== null && !asksForCode(access);
}

/** What must be done first, in place of the form: one thing, with its reason. */
export function firstStep(view: View): Content {
  const { words, language, page } = view;
  const { access, task } = page;
  switch (access.missing) {
    case null:
      return null;
    case 'decidingLink':
      return access.readOnlyUntil
        ? step(words.readOnly(writtenInstant(access.readOnlyUntil, language)), words.readOnlyLead)
        : step(words.viewOnly, words.viewOnlyLead);
    case 'code':
      return access.code.state === 'open'
        ? null
        : step(words.codeTitle, words.codeDead[access.code.state], freshLinkForm(view, words.freshLink(page.address)));
    case 'session':
      return step(words.signInFirst, words.signInFirstLead(task.assignee.name), doorLink(view, SIGN_IN));
    case 'otherPerson':
      return step(
        words.forOther(task.assignee.name),
        words.forOtherLead(task.assignee.name, access.signedInAs ?? ''),
        doorLink(view, SIGN_IN),
      );
    case 'factor':
      return step(words.confirmFirst, words.confirmFirstLead, doorLink(view, CONFIRM_IDENTITY));
  }
}

function step(title: string, lead: string, act: Content = null): Markup {
  return markup`<div class="stack step">
    <h2 id="answer">${title}</h2>
    <p>${lead}</p>
    ${act && next(act)}
  </div>`;
}

/** Leads to a door of the web pages and from there back to this task. */
function doorLink(view: View, door: typeof SIGN_IN | typeof CONFIRM_IDENTITY): Markup {
  return markup`<p><a class="button" href="${doorAddress(view, door)}">${doorName(view, door)}</a></p>`;
}

function doorAddress({ address }: View, door: string): string {
  return `${door}?next=${encodeURIComponent(address('/task'))}`;
}

function doorName({ words, page }: View, door: string): string {
  if (door === CONFIRM_IDENTITY) return words.confirmNow;
  return page.access.missing === 'otherPerson' ? words.signInAsOther : words.signIn;
}

/** A form that was sent too early keeps what was typed: the door opens beside it, in another tab. */
export function doorBeside(view: View): Content {
  const { words, page } = view;
  const { missing } = page.access;
  if (missing !== 'session' && missing !== 'factor') return null;
  const door = missing === 'factor' ? CONFIRM_IDENTITY : SIGN_IN;
  return markup`<p><a href="${doorAddress(view, door)}" target="_blank" rel="noopener noreferrer">${doorName(view, door)}</a> ${words.besideHint}</p>`;
}

/** The code of the mail, and whether the browser is to be remembered; nothing where the reader is known well enough. */
export function codeFields(view: View, { code, remember }: TypedProof): Content {
  const { words, language, page } = view;
  const { access } = page;
  if (!asksForCode(access)) return null;
  return markup`<div class="stack code">
    <div>
      <label class="label" for="code">${words.codeLabel(writtenInstant(access.mailedAt, language))}</label>
      <p class="hint" id="code-hint">${words.codeHint}</p>
      <input type="text" id="code" name="code" value="${code}" inputmode="numeric" autocomplete="one-time-code" maxlength="12" size="8" required aria-describedby="code-hint" />
    </div>
    <label class="choice"><input type="checkbox" name="remember" value="yes"${remember && markup` checked`} />
      <span>${words.remember}<small>${words.rememberHint}</small></span></label>
  </div>`;
}

/** Says that the browser is remembered, with the way to end that. */
export function rememberedNote(view: View): Content {
  const { words, page } = view;
  const { device } = page.access;
  if (!device) return null;
  return markup`<form class="remembered" method="post" action="${view.address('/task/forget-browser')}">
    ${hiddenFields(view)}
    <p class="quiet">${words.remembered(page.task.assignee.name, device.label)}</p>
    <button class="link" type="submit">${words.forget}</button>
    ${scannerTrap()}
  </form>`;
}

/** Says that a newer mail about the same task has come; this link serves as well. */
export function newerMailNotice({ words, language, page: { newerMailAt } }: View): Content {
  return newerMailAt && markup`<p class="notice">${words.newerMailCame(writtenInstant(newerMailAt, language))}</p>`;
}

/** A page that is nothing but the first step: whose task it is, and what to do. */
export function stepPage(view: View, status: number): Page {
  const { words, page } = view;
  const { access, task } = page;
  const title = stepTitle(view);
  return pageOf(
    view,
    status,
    title,
    markup`<div class="stack">
      ${access.missing === 'otherPerson' ? heading('wait', title) : markup`<h1>${matterTitle(view)}</h1>`}
      ${
        access.missing === 'otherPerson'
          ? [
              markup`<p class="lead">${words.forOtherLead(task.assignee.name, access.signedInAs ?? '')}</p>`,
              next(doorLink(view, SIGN_IN)),
            ]
          : markup`<section class="card">${firstStep(view)}</section>`
      }
    </div>`,
  );
}

function stepTitle({ words, page: { access, task } }: View): string {
  switch (access.missing) {
    case 'otherPerson':
      return words.forOther(task.assignee.name);
    case 'decidingLink':
      return words.viewOnly;
    case 'factor':
      return words.confirmFirst;
    case 'code':
      return words.codeTitle;
    default:
      return words.signInFirst;
  }
}
