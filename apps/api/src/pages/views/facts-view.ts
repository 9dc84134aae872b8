import { fingerprint, onBehalfWords, writtenDay } from '@conference/domain';
import { markup, type Content, type Markup } from '../markup';
import { writtenInstant, writtenSize } from '../written-time';
import { citedRemarks } from './text-view';
import type { View } from './view';

/** What is asked, of whom, about which version, by when. */
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
    ${standInLine(view)}
    <p class="lead">${words.requests[task.kind]}</p>`;
}

/** Who answers in the place of the person asked, and by which order. */
function standInLine({ language, page: { task } }: View): Content {
  const { standIn, assignee } = task;
  if (!standIn) return null;
  return markup`<p class="notice accent">${onBehalfWords(standIn.person.name, assignee.name, standIn)[language]}.</p>`;
}

/** The document or target that a task is about. */
export function matterTitle({ page: { task } }: View): string {
  return task.documentTitle ?? task.targetTitle ?? task.conferenceTitle;
}

/** By when, and on which version. */
export function factList(view: View): Markup {
  const { words, language, page } = view;
  const { task, conference } = page;
  return markup`<dl class="facts">
    <div${!task.packetHash && markup` class="wide"`}>
      <dt>${words.due}</dt>
      <dd class="strong">${writtenInstant(task.dueAt, language)}</dd>
      <dd>${daysLeftPill(view)} <small>${words.vietnamTime}</small></dd>
    </div>
    ${versionFact(view)}
    <div class="wide">
      <dt>${words.how}</dt>
      <dd class="fine">${task.dueExplanation[language]}</dd>
    </div>
    <div class="wide">
      <dt>${words.conference}</dt>
      <dd class="fine">${words.conferenceOn(conference.title, writtenDay(conference.heldOn)[language])}</dd>
    </div>
  </dl>`;
}

function daysLeftPill({ words, page: { task, isPastDue } }: View): Markup {
  const tone = isPastDue ? 'late' : task.workingDaysLeft <= 1 ? 'wait' : '';
  return markup`<span class="pill ${tone}">${words.daysLeft(task.workingDaysLeft, isPastDue)}</span>`;
}

/** The version by its number and by the mark that two people can compare. */
export function versionFact({ words, page: { task } }: View): Content {
  if (!task.revision || !task.packetHash) return null;
  return markup`<div>
    <dt>${words.version}</dt>
    <dd class="strong">${words.revision(task.revision)}</dd>
    <dd>
      <small>${words.fingerprint} <span class="print">${fingerprint(task.packetHash)}</span></small>
    </dd>
  </div>`;
}

/** The file that the task asks about. */
export function fileCard({ words, language, page, address }: View): Content {
  const { fileName } = page.task;
  if (!fileName) return null;
  return markup`<section class="card paper" aria-label="${words.file}">
    <div>
      <p class="quiet">${words.file}</p>
      <p class="name">${fileName}</p>
      ${page.fileSize && markup`<p class="quiet">${writtenSize(page.fileSize, language)}</p>`}
    </div>
    <a class="button second" href="${address('/task/file')}">${words.readFile}</a>
  </section>`;
}

/** What is new in this revision, why the one before came back, and what silence means. */
export function background(view: View): Content {
  const { words, page } = view;
  return [
    page.revisionNote &&
      markup`<section>
        <h2>${words.changed}</h2>
        <blockquote class="said">${page.revisionNote}</blockquote>
      </section>`,
    page.returned.length > 0 &&
      markup`<section>
        <h2>${words.returned}</h2>
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
        <p>${page.task.kind === 'objection' ? words.objectionSilence : words.silence[page.silence]}</p>
      </div>`,
  ];
}
