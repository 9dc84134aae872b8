import type { Sentence } from '@conference/domain';
import type { ConferenceEntity, OfficeEntity, PersonEntity } from '@conference/persistence';
import { markup, type Content } from './markup';
import { reportsWords } from './reports-words';
import type { Page } from './views/layout';
import { ownPage } from './views/own-page';
import { heading, next, scannerTrap } from './views/pieces-view';

/** One target that the mail asks about, as it stands now. */
export interface AskedTarget {
  readonly taskId: string;
  readonly title: string;
  /** Whether "on track" is enough, something else is asked for, or nothing any more. */
  readonly asks: 'onTrack' | 'apart' | 'nothing';
}

/** Whose reports a page is about. */
export interface AskedReports {
  readonly person: PersonEntity;
  readonly office: OfficeEntity;
  readonly conference: ConferenceEntity;
  readonly targets: readonly AskedTarget[];
}

/** A target whose report was not taken, and why. */
export interface RefusedReport {
  readonly title: string;
  readonly why: Sentence;
}

/** Asks which targets are on track; all of them are chosen, and one button sends them. */
export function askingPage(asked: AskedReports, complaint: string | null): Page {
  const words = reportsWords(asked.person.language);
  const offered = of(asked, 'onTrack');
  if (offered.length === 0) return emptyPage(asked);
  return ownPage(asked, complaint ? 422 : 200, words.title, [
    heading('calm', words.title),
    markup`<p class="lead">${words.lead(asked.person.name)}</p>`,
    complaint && markup`<p class="notice wait" role="alert">${complaint}</p>`,
    markup`<form method="post" class="stack">
      <fieldset>
        <legend>${words.choose}</legend>
        <p class="hint">${words.hint}</p>
        ${offered.map(
          ({ taskId, title }) =>
            markup`<label class="choice"><input type="checkbox" name="task-${taskId}" value="yes" checked /><span>${title}</span></label>`,
        )}
      </fieldset>
      <button class="button" type="submit">${words.act}</button>
      ${scannerTrap()}
    </form>`,
    apartList(asked),
  ]);
}

/** Says how many reports were taken, which were not and why, and what is left. */
export function reportedPage(asked: AskedReports, taken: number, refused: readonly RefusedReport[]): Page {
  const { language } = asked.person;
  const words = reportsWords(language);
  const title = taken > 0 ? words.done(taken) : words.notTaken;
  return ownPage(asked, refused.length > 0 ? 409 : 200, title, [
    heading(taken > 0 ? 'good' : 'wait', title),
    refused.length > 0 &&
      markup`<div class="notice late" role="alert"><strong>${words.notTaken}</strong>
        <ul>${refused.map(({ title: target, why }) => markup`<li>${target}: ${why[language]}</li>`)}</ul></div>`,
    next(markup`<p>${words.doneNext}</p>`),
    apartList(asked),
  ]);
}

function emptyPage(asked: AskedReports): Page {
  const words = reportsWords(asked.person.language);
  const isLeft = of(asked, 'apart').length > 0;
  const title = isLeft ? words.title : words.nothing;
  return ownPage(asked, 200, title, [
    heading('calm', title),
    !isLeft && next(markup`<p>${words.nothingNext}</p>`),
    apartList(asked),
  ]);
}

function apartList(asked: AskedReports): Content {
  const words = reportsWords(asked.person.language);
  const apart = of(asked, 'apart');
  return (
    apart.length > 0 &&
    markup`<section class="card stack"><h2>${words.apart}</h2>
      <p class="quiet">${words.apartHint}</p>
      ${apart.map(({ title }) => markup`<p>${title}</p>`)}</section>`
  );
}

function of({ targets }: AskedReports, asks: AskedTarget['asks']): readonly AskedTarget[] {
  return targets.filter((target) => target.asks === asks);
}
