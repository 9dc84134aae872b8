import { writtenDay, type Channel, type SilenceRule } from '@conference/domain';
import { markup, type Markup } from '../markup';
import type { EndState, LateAnswer } from '../page-state';
import { writtenInstant } from '../written-time';
import { askedFacts, foldedFacts, matterTitle, versionFact, whatIsAsked } from './facts-view';
import type { Page } from './layout';
import { freshLinkForm, heading, next } from './pieces-view';
import { citedRemarks } from './text-view';
import { pageOf, type View } from './view';
import { frozenPage, withdrawLink, withdrawnPage } from './withdraw-view';

/** The page of a task that cannot be answered by this link: who, when, and one next step. */
export function statePage(view: View, status: number, state: EndState): Page {
  switch (state.name) {
    case 'decided':
      return decidedPage(view, status, state);
    case 'withdrawn':
      return withdrawnPage(view, status, state);
    case 'frozen':
      return frozenPage(view, status, state);
    case 'notYourTurn':
      return notYourTurnPage(view, status, state);
    case 'linkExpired':
      return linkExpiredPage(view, status, state);
    case 'authorityEnded':
      return authorityEndedPage(view, status, state);
    case 'linkRevoked':
      return linkRevokedPage(view, status, state);
    case 'handedOver':
      return handedOverPage(view, status, state);
    case 'superseded':
      return supersededPage(view, status, state);
    case 'silence':
      return silencePage(view, status, state);
    case 'cancelled':
      return cancelledPage(view, status, state);
  }
}

type StateNamed<N extends EndState['name']> = Extract<EndState, { name: N }>;

function decidedPage(view: View, status: number, state: StateNamed<'decided'>): Page {
  const { words } = view;
  return pageOf(
    view,
    status,
    words.decided,
    markup`<div class="stack">
      ${heading('good', words.decided)}
      <p class="lead">${words.decidedLead}</p>
      ${decisionCard(view, state)} ${next(conferenceLink(view), withdrawLink(view, state))}
    </div>`,
  );
}

/** The answer to somebody who just sent another answer: they must learn that it does not count, and what does. */
export function contraryPage(view: View, state: StateNamed<'decided'>): Page {
  const { words } = view;
  return pageOf(
    view,
    409,
    words.contrary,
    markup`<div class="stack">
      ${heading('wait', words.contrary)}
      <p class="lead">${words.contraryLead}</p>
      ${decisionCard(view, state)} ${next(conferenceLink(view))}
    </div>`,
  );
}

/** The acknowledgement of an answer just sent: what, which version, when, and what follows. */
export function receiptPage(view: View, isRepeated: boolean, state: StateNamed<'decided'>): Page {
  const { words, page } = view;
  return pageOf(
    view,
    200,
    words.receipt,
    markup`<div class="stack">
      ${heading('good', words.receipt)} ${isRepeated && markup`<p class="notice">${words.repeated}</p>`}
      ${decisionCard(view, state)}
      ${next(markup`<p class="lead">${words.nothingToDo(page.address)}</p>`, conferenceLink(view), withdrawLink(view, state))}
    </div>`,
  );
}

/** The acknowledgement of an opinion that came after the due date: it is marked late, and what the rule decided stands. */
export function lateReceiptPage(view: View, isRepeated: boolean, { late, rule, at }: StateNamed<'silence'>): Page {
  const { words, language, page } = view;
  return pageOf(
    view,
    200,
    words.lateReceipt,
    markup`<div class="stack">
      ${heading('good', words.lateReceipt)} ${isRepeated && markup`<p class="notice">${words.repeated}</p>`}
      <p class="lead">${words.lateMarked}</p>
      ${late && decisionCard(view, { ...late, channel: null, isLate: true })}
      <p>${words.silenceLead[rule](writtenInstant(at, language))}</p>
      ${next(markup`<p class="lead">${words.nothingToDo(page.address)}</p>`, conferenceLink(view))}
    </div>`,
  );
}

/** One recorded answer. */
type RecordedAnswer = Pick<LateAnswer, 'outcome' | 'by' | 'at' | 'reason' | 'remarks'> & {
  readonly channel: Channel | null;
  readonly isLate?: boolean;
};

function decisionCard(view: View, { outcome, by, at, channel, reason, remarks, isLate }: RecordedAnswer): Markup {
  const { words, language, page } = view;
  const { publicity } = page;
  return markup`<section class="card stack">
    <dl class="facts">
      ${matterFact(view)}
      <div>
        <dt>${words.what}</dt>
        <dd class="strong">
          ${words.outcomes[outcome]} ${isLate && markup`<span class="pill wait">${words.late}</span>`}
        </dd>
      </div>
      ${versionFact(view)}
      ${page.submittedRevision && fact(words.submitted, words.revision(page.submittedRevision), true)}
      ${page.symbol && fact(words.symbol, page.symbol, true)}
      ${publicity?.isPublicised && fact(words.shownThrough, writtenDay(publicity.shownThrough)[language], true)}
      ${fact(words.who, by)} ${page.task.onBehalf && markup`<div class="wide"><dt>${words.onBehalf}</dt><dd>${page.task.onBehalf[language]}</dd></div>`}
      ${fact(words.when, writtenInstant(at, language))}
      ${channel && fact(words.way, words.channels[channel])}
    </dl>
    ${
      reason &&
      markup`<div>
        <h2 class="small">${words.ownWords}</h2>
        <blockquote class="said">${reason}</blockquote>
      </div>`
    }
    ${
      remarks.length > 0 &&
      markup`<div>
        <h2 class="small">${words.remarksOnPlaces}</h2>
        ${citedRemarks(view, remarks)}
      </div>`
    }
  </section>`;
}

function fact(label: string, value: string, isStrong = false): Markup {
  return markup`<div>
    <dt>${label}</dt>
    <dd${isStrong && markup` class="strong"`}>${value}</dd>
  </div>`;
}

/** Authority to act for somebody ends with its order or with the absence; the task is theirs again. */
function authorityEndedPage(view: View, status: number, { principal }: StateNamed<'authorityEnded'>): Page {
  const { words } = view;
  return pageOf(
    view,
    status,
    words.authorityEnded,
    markup`<div class="stack">
      ${heading('calm', words.authorityEnded)}
      <p class="lead">${words.authorityEndedLead(principal)}</p>
      ${matterCard(view)} ${next(markup`<p>${words.authorityEndedNext}</p>`, conferenceLink(view))}
    </div>`,
  );
}

function notYourTurnPage(view: View, status: number, { before }: StateNamed<'notYourTurn'>): Page {
  const { words, page } = view;
  return pageOf(
    view,
    status,
    words.notYourTurn,
    markup`<div class="stack">
      <div class="notice accent" role="status">
        <strong>${words.notYourTurn}</strong>
        <p>${words.notYourTurnLead(before.join(', '))}</p>
        <p>${words.notYourTurnNext(page.address)}</p>
      </div>
      ${whatIsAsked(view)}
      <section class="card">${askedFacts(view)}</section>
      ${foldedFacts(view)}
    </div>`,
  );
}

/** A link that ran out shows no content: who holds it may no longer be who was asked. */
function linkExpiredPage(view: View, status: number, { sentAt, expiredAt }: StateNamed<'linkExpired'>): Page {
  const { words, language, page } = view;
  const [sent, expired] = [writtenInstant(sentAt, language), writtenInstant(expiredAt, language)];
  return pageOf(
    view,
    status,
    words.linkExpired,
    markup`<div class="stack">
      ${heading('wait', words.linkExpired)}
      <p class="lead">${words.linkExpiredLead(page.task.assignee.name, sent, expired)}</p>
      ${next(
        page.access.right === 'view'
          ? markup`<p>${words.viewOnlyLead}</p>`
          : freshLinkForm(view, words.freshLink(page.address)),
      )}
    </div>`,
  );
}

/** A link that was taken back shows no content either. */
function linkRevokedPage(
  view: View,
  status: number,
  { sentAt, revokedAt, isStillAsked }: StateNamed<'linkRevoked'>,
): Page {
  const { words, language, page } = view;
  const [sent, revoked] = [writtenInstant(sentAt, language), writtenInstant(revokedAt, language)];
  const follows = isStillAsked
    ? freshLinkForm(view, words.freshLink(page.address))
    : markup`<p>${words.silenceNext(page.office.contact)}</p>`;
  return pageOf(
    view,
    status,
    words.linkRevoked,
    markup`<div class="stack">
      ${heading('wait', words.linkRevoked)}
      <p class="lead">${words.linkRevokedLead(page.task.assignee.name, sent, revoked)}</p>
      ${next(follows)}
    </div>`,
  );
}

function handedOverPage(view: View, status: number, { to, at }: StateNamed<'handedOver'>): Page {
  const { words, language, page } = view;
  return pageOf(
    view,
    status,
    words.handedOver,
    markup`<div class="stack">
      ${heading('calm', words.handedOver)}
      <p class="lead">${words.handedOverLead(page.task.assignee.name, to, writtenInstant(at, language))}</p>
      ${matterCard(view)} ${next(markup`<p>${words.handedOverNext(to)}</p>`)}
    </div>`,
  );
}

function supersededPage(view: View, status: number, { why, by, at, newTaskId }: StateNamed<'superseded'>): Page {
  const { words, language, page } = view;
  const who = by ?? (why === 'returned' ? words.somebody : '');
  const lead = words.supersededLead[why](who, at ? writtenInstant(at, language) : '');
  const follows = newTaskId
    ? [
        newTaskId !== view.page.task.id && markup`<p>${words.newerMail}</p>`,
        freshLinkForm(view, words.readNewVersion(page.address)),
      ]
    : [markup`<p>${words.waitForNext}</p>`];
  return pageOf(
    view,
    status,
    words.superseded[why],
    markup`<div class="stack">
      ${heading(why === 'roundClosed' ? 'calm' : 'wait', words.superseded[why])}
      <p class="lead">${lead}</p>
      ${matterCard(view)} ${next(...follows)}
    </div>`,
  );
}

function silencePage(view: View, status: number, { rule, at, late, lateBy }: StateNamed<'silence'>): Page {
  const { words, language, page } = view;
  const follows = late
    ? conferenceLink(view)
    : lateBy
      ? [markup`<p>${words.lateOffer}</p>`, freshLinkForm(view, words.freshLink(page.address))]
      : markup`<p>${words.silenceNext(page.office.contact)}</p>`;
  return pageOf(
    view,
    status,
    words.silenceTitle,
    markup`<div class="stack">
      ${heading('calm', words.silenceTitle)}
      <p class="lead">${silenceLead(view, rule)(writtenInstant(at, language))}</p>
      ${
        late
          ? [markup`<p>${words.lateMarked}</p>`, decisionCard(view, { ...late, channel: null, isLate: true })]
          : matterCard(view)
      }
      ${next(follows)}
    </div>`,
  );
}

/** What the rule made of silence, in the words of what was asked: a ballot, scores, a report. */
function silenceLead({ words, page }: View, rule: SilenceRule): (at: string) => string {
  const { kind } = page.task;
  const isMissing = rule === 'recordAsMissing' && (kind === 'staffBallot' || kind === 'assessment');
  return isMissing ? words.missingLead[kind] : words.silenceLead[rule];
}

function cancelledPage(view: View, status: number, { isNotHeld, by, at, reason }: StateNamed<'cancelled'>): Page {
  const { words, language } = view;
  const title = isNotHeld ? words.notHeld : words.cancelled;
  const lead = isNotHeld ? words.notHeldLead : words.cancelledLead;
  return pageOf(
    view,
    status,
    title,
    markup`<div class="stack">
      ${heading('calm', title)}
      <p class="lead">${lead(by, at && writtenInstant(at, language))}</p>
      ${
        reason &&
        markup`<div>
          <h2 class="small">${words.cancelledReason}</h2>
          <blockquote class="said">${reason}</blockquote>
        </div>`
      }
      ${matterCard(view)} ${next(markup`<p>${words.cancelledNext}</p>`)}
    </div>`,
  );
}

function matterCard(view: View): Markup {
  return markup`<section class="card">
    <dl class="facts">
      ${matterFact(view)}${versionFact(view)}
      <div class="wide">
        <dt>${view.words.conference}</dt>
        <dd>${view.page.conference.title}</dd>
      </div>
    </dl>
  </section>`;
}

function matterFact(view: View): Markup {
  const { words, page } = view;
  const { targetId, assessmentId, concernId } = page.task;
  const { matter } = words;
  const label = targetId
    ? matter.target
    : assessmentId
      ? matter.assessment
      : concernId
        ? matter.concern
        : matter.document;
  return markup`<div class="wide">
    <dt>${label}</dt>
    <dd class="strong">${matterTitle(view)}</dd>
  </div>`;
}

function conferenceLink({ words, page }: View): Markup {
  return markup`<p>
    <a href="/conferences/${page.conference.id}">${words.toConference}</a>
    <span class="quiet">${words.signInNeeded}</span>
  </p>`;
}
