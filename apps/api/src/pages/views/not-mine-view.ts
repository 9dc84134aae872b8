import { fingerprint, OUTCOME_NAMES, type Language, type Sentence } from '@conference/domain';
import { markup, type Content, type Markup } from '../markup';
import type { NotMinePage, RecordedFor } from '../not-mine-page';
import { LONGEST } from '../typed-answer';
import { wordsIn } from '../words';
import { notMineWords } from '../words/not-mine-words';
import { writtenInstant } from '../written-time';
import type { Page } from './layout';
import { heading, next, scannerTrap } from './pieces-view';

/** How the page is asked for, and what was typed into its form. */
export interface NotMineForm {
  readonly mark: string;
  readonly nonce: string;
  readonly language: Language;
  readonly words: string;
  /** Why the form was not taken. */
  readonly complaint: 'confirmAgain' | 'confirmFirst' | 'tooLong' | Sentence | null;
}

/** The page behind “this was not me”: what was recorded, what pressing does, and one button. */
export function notMinePage(page: NotMinePage, status: number, form: NotMineForm): Page {
  const { language } = form;
  const words = notMineWords(language);
  const { title, body } = bodyOf(page, form);
  const other = language === 'vi' ? 'en' : 'vi';
  return {
    status,
    language,
    title,
    office: page.office.name,
    isRehearsal: page.isRehearsal,
    otherLanguage: `/task/not-mine?of=${form.mark}&lang=${other}`,
    body: markup`<div class="stack">${body}</div>`,
    foot: [words.personal(page.reader), wordsIn(language).contact(page.office.contact)],
  };
}

function bodyOf(page: NotMinePage, form: NotMineForm): { title: string; body: Content } {
  const words = notMineWords(form.language);
  const { report, recorded, expiredAt } = page;
  if (report?.lifted) return liftedBody(page, report.lifted, form.language);
  if (report) {
    return told('good', words.reported, words.reportedLead(writtenInstant(report.at, form.language)), [
      recorded && recordedCard(recorded, form.language),
      next(markup`<p>${words.reportedNext(page.office.contact)}</p>`),
    ]);
  }
  if (!recorded) return told('calm', words.nothing, words.nothingLead, null);
  const contact = next(markup`<p>${words.contact(page.office.contact)}</p>`);
  if (expiredAt) {
    return told('wait', words.expired, words.expiredLead(writtenInstant(expiredAt, form.language)), contact);
  }
  if (!page.mayReport) return told('wait', words.onlyRead, words.onlyReadLead, contact);
  return { title: words.title, body: askBody(recorded, form) };
}

function told(tone: 'good' | 'wait' | 'calm', title: string, lead: string, more: Content) {
  return { title, body: [heading(tone, title), markup`<p class="lead">${lead}</p>`, more] };
}

function liftedBody(
  { recorded, office }: NotMinePage,
  { how, by, at, reason }: NonNullable<NonNullable<NotMinePage['report']>['lifted']>,
  language: Language,
) {
  const words = notMineWords(language);
  return told(how === 'stands' ? 'calm' : 'good', words[how], words.liftedLead(by, writtenInstant(at, language)), [
    markup`<div>
      <h2 class="small">${words.reason}</h2>
      <blockquote class="said">${reason}</blockquote>
    </div>`,
    recorded && recordedCard(recorded, language),
    next(markup`<p>${words.liftedNext(office.contact)}</p>`),
  ]);
}

function askBody(recorded: RecordedFor, { mark, nonce, language, words: typed, complaint }: NotMineForm): Content {
  const words = notMineWords(language);
  const address = `/task/not-mine?of=${mark}&lang=${language}`;
  return markup`<div>
      <p class="kind">${words.kind}</p>
      <h1>${words.title}</h1>
    </div>
    <p class="lead">${words.lead(recorded.person)}</p>
    ${
      complaint &&
      markup`<div class="notice late" role="alert">
        <p>${typeof complaint === 'string' ? words[complaint] : complaint[language]}</p>
      </div>`
    }
    ${recordedCard(recorded, language)}
    <section class="card">
      <form class="stack" method="post" action="${address}">
        <input type="hidden" name="nonce" value="${nonce}" />
        <div>
          <h2>${words.follows}</h2>
          <ul class="effects">${words.effects.map((effect) => markup`<li>${effect}</li>`)}</ul>
        </div>
        <div>
          <label class="label" for="words">${words.words}</label>
          <p class="hint" id="words-hint">${words.wordsHint}</p>
          <textarea id="words" name="words" rows="3" maxlength="${LONGEST.note}" aria-describedby="words-hint">
${typed}</textarea>
        </div>
        <fieldset>
          <legend>${words.confirm}</legend>
          <label class="choice"><input type="radio" name="confirmed" value="notMine" required /><span>${words.confirmChoice}</span></label>
        </fieldset>
        <div class="send">
          <button class="button" type="submit">${words.send}</button>
          <p class="quiet">${words.mine}</p>
        </div>
        ${scannerTrap()}
      </form>
    </section>`;
}

/** What was recorded, when, by which way, on which version. */
function recordedCard(recorded: RecordedFor, language: Language): Markup {
  const [words, own] = [wordsIn(language), notMineWords(language)];
  const { title, isTarget, outcome, person, answeredAt, channel, actor, evidence, revision, packetHash } = recorded;
  return markup`<section class="card">
    <dl class="facts">
      <div class="wide">
        <dt>${isTarget ? words.matter.target : words.matter.document}</dt>
        <dd class="strong">${title}</dd>
      </div>
      <div>
        <dt>${words.what}</dt>
        <dd class="strong">
          ${OUTCOME_NAMES[outcome][language]} ${channel === null && markup`<span class="pill wait">${words.late}</span>`}
        </dd>
      </div>
      ${
        revision !== null &&
        packetHash &&
        markup`<div>
          <dt>${words.version}</dt>
          <dd class="strong">${words.revision(revision)}</dd>
          <dd><small>${words.fingerprint} <span class="print">${fingerprint(packetHash)}</span></small></dd>
        </div>`
      }
      ${fact(own.person, person)} ${fact(words.when, writtenInstant(answeredAt, language))}
      ${channel && fact(words.way, words.channels[channel])} ${actor && fact(own.actor, actor)}
      ${evidence && fact(own.evidence, evidence)}
    </dl>
  </section>`;
}

function fact(label: string, value: string): Markup {
  return markup`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}
