import {
  CAPACITY_NAMES,
  CONCERN_SAYING_NAMES,
  fingerprint,
  onBehalfWords,
  writtenDay,
  type Capacity,
} from '@conference/domain';
import { markup, type Content, type Markup } from '../markup';
import { writtenInstant, writtenSize } from '../written-time';
import { citedRemarks } from './text-view';
import type { View } from './view';

/** What is asked, about what, and of whom. */
export function whatIsAsked(view: View): Markup {
  const { words, page } = view;
  const { task } = page;
  const { name, position, unit } = task.assignee;
  return markup`<div>
      <p class="kind">${(task.capacity && words.asksAs[task.capacity]) ?? words.asks[task.kind]}</p>
      <h1>${matterTitle(view)}</h1>
      <p class="whose">
        ${words.assignedTo} <strong>${name}</strong>${[position, unit].filter(Boolean).map((part) => `, ${part}`)}.
      </p>
    </div>
    ${standInLine(view)}`;
}

/** Who answers in the place of the person asked, and by which order. */
function standInLine({ language, page: { task } }: View): Content {
  const { standIn, assignee } = task;
  if (!standIn) return null;
  return markup`<p class="notice accent">${onBehalfWords(standIn.person.name, assignee.name, standIn)[language]}.</p>`;
}

/** The document or target that a task is about. */
export function matterTitle({ page: { task } }: View): string {
  return task.documentTitle ?? task.targetTitle ?? task.question ?? task.conferenceTitle;
}

/** By when, and on which version, with the way to read it. */
export function askedFacts(view: View): Markup {
  const { words, language, page } = view;
  const { isPastDue } = page;
  const { dueAt, workingDaysLeft, revision } = page.task;
  const tone = isPastDue ? 'late' : workingDaysLeft <= 1 ? 'wait' : '';
  return markup`<dl class="facts asked">
    <div${!revision && markup` class="wide"`}>
      <dt>${words.due}</dt>
      <dd class="strong">${writtenInstant(dueAt, language)}</dd>
      <dd><span class="pill ${tone}">${words.daysLeft(workingDaysLeft, isPastDue)}</span></dd>
    </div>
    ${versionToRead(view)}
  </dl>`;
}

function versionToRead({ words, address, page: { task } }: View): Content {
  if (!task.revision) return null;
  return markup`<div class="to-read">
    <dt>${words.version}</dt>
    <dd class="strong">${words.revision(task.revision)}</dd>
    ${task.fileName && markup`<dd><a class="button second" href="${address('/task/file')}">${words.readFile}</a></dd>`}
  </div>`;
}

/** What nobody needs in order to decide, folded under a line that says what is in it. */
export function foldedFacts(view: View): Markup {
  const facts = furtherFacts(view);
  const names = facts.map(({ label }) => label.toLocaleLowerCase(view.language)).join(', ');
  return markup`<details class="card fold">
    <summary>${view.words.details} <small>${names}</small></summary>
    <dl class="facts">
      ${facts.map(
        ({ label, values }) =>
          markup`<div class="wide"><dt>${label}</dt>${values.map((value) => value && markup`<dd class="fine">${value}</dd>`)}</div>`,
      )}
    </dl>
  </details>`;
}

interface FurtherFact {
  readonly label: string;
  readonly values: readonly Content[];
}

function furtherFacts({ words, language, page }: View): FurtherFact[] {
  const { task, conference, fileSize } = page;
  const { capacity, packetHash, fileName } = task;
  const inCapacity = (as: Capacity) => [CAPACITY_NAMES[as][language], words.capacityMeans[as]];
  const heldOn = writtenDay(conference.heldOn)[language];
  const facts = [
    capacity && { label: words.capacity, values: inCapacity(capacity) },
    { label: words.how, values: [task.dueExplanation[language], words.vietnamTime] },
    { label: words.conference, values: [words.conferenceOn(conference.title, heldOn)] },
    fileName === null ? null : { label: words.file, values: [fileName, fileSize && writtenSize(fileSize, language)] },
    packetHash === null ? null : { label: words.fingerprint, values: [fingerprintMark(packetHash)] },
  ];
  return facts.filter((fact) => fact !== null);
}

/** The version by its number and by the mark that two people can compare. */
export function versionFact({ words, page: { task } }: View): Content {
  if (!task.revision || !task.packetHash) return null;
  return markup`<div>
    <dt>${words.version}</dt>
    <dd class="strong">${words.revision(task.revision)}</dd>
    <dd>
      <small>${words.fingerprint} ${fingerprintMark(task.packetHash)}</small>
    </dd>
  </div>`;
}

function fingerprintMark(packetHash: string): Markup {
  return markup`<span class="print">${fingerprint(packetHash)}</span>`;
}

/** What is new in this revision, why the one before came back, and what silence means. */
export function background(view: View): Content {
  const { words, page } = view;
  return [
    story(view),
    page.revisionNote &&
      markup`<section aria-labelledby="note">
        <h2 id="note">${words.changed}</h2>
        <blockquote class="said">${page.revisionNote}</blockquote>
      </section>`,
    page.returned.length > 0 &&
      markup`<section aria-labelledby="returned">
        <h2 id="returned">${words.returned}</h2>
        ${page.returned.map(
          ({ by, reason, remarks }) =>
            markup`<p class="quiet">${words.saidBy(by)}</p>
              <blockquote class="said">${reason}</blockquote>
              ${remarks.length > 0 && citedRemarks(view, remarks)}`,
        )}
      </section>`,
    page.state.name !== 'silence' &&
      markup`<div class="notice">
        <strong>${words.ifSilent}</strong>
        <p>${silenceWords(view)}</p>
      </div>`,
  ];
}

/** What was raised, answered, promised and done so far, in the words of whoever said it. */
function story({ words, language, page: { task } }: View): Content {
  const said = task.story ?? [];
  if (said.length === 0) return null;
  return markup`<section aria-labelledby="story">
    <h2 id="story">${words.concern.story}</h2>
    ${said.map(
      ({ what, by, at, text, dueOn, evidence }) =>
        markup`<p class="quiet">${CONCERN_SAYING_NAMES[what][language]} · ${by} · ${writtenInstant(at, language)}</p>
          ${dueOn && markup`<p class="quiet">${words.due}: <strong>${writtenDay(dueOn)[language]}</strong></p>`}
          ${text && markup`<blockquote class="said">${text}</blockquote>`}
          ${evidence && markup`<p class="quiet">${words.concern.evidence(evidence.name)}</p>`}`,
    )}
  </section>`;
}

function silenceWords({ words, page }: View): string {
  const { kind } = page.task;
  if (kind === 'staffBallot') return words.ballotSilence;
  if (kind === 'assessment') return words.scoreSilence;
  return kind === 'objection' ? words.objectionSilence : words.silence[page.silence];
}
