import type { Successor } from '@conference/contracts';
import { writtenDate } from '@conference/domain';
import { markup, type Content, type Markup } from '../markup';
import type { TypedProof } from '../typed-answer';
import { codeFields } from './access-view';
import { matterTitle } from './facts-view';
import type { Page } from './layout';
import { hiddenFields, scannerTrap } from './pieces-view';
import { pageOf, type View } from './view';

/** A hand-over form with what was filled in so far, and why it was not taken. */
interface HandOverForm extends TypedProof {
  readonly colleagues: readonly Successor[];
  readonly chosen: string;
  readonly complaint: string | null;
}

/** The small page on which a task is passed to a colleague. */
export function handOverPage(view: View, status: number, form: HandOverForm): Page {
  const { words, page, address } = view;
  return pageOf(
    view,
    status,
    words.handOver,
    markup`<div class="stack">
      <div>
        <p class="kind">${words.handOver}</p>
        <h1>${matterTitle(view)}</h1>
        <p class="whose">${words.assignedTo} <strong>${page.task.assignee.name}</strong>.</p>
      </div>
      ${
        form.complaint &&
        markup`<div class="notice late" role="alert">
          <strong>${words.notRecorded}</strong>
          <p>${form.complaint}</p>
        </div>`
      }
      <section class="card">
        ${form.colleagues.length === 0 ? markup`<p>${words.handOverNobody}</p>` : handOverForm(view, form)}
      </section>
      <p><a href="${address('/task')}">${words.back}</a></p>
    </div>`,
  );
}

function handOverForm(view: View, form: HandOverForm): Markup {
  const { colleagues, chosen } = form;
  const { words, address } = view;
  return markup`<form class="stack" method="post" action="${address('/task/hand-over')}">
    ${hiddenFields(view)}
    <p>${words.handOverLead}</p>
    <div>
      <label class="label" for="toPersonId">${words.handOverTo}</label>
      <select id="toPersonId" name="toPersonId" required>
        <option value="">${words.handOverPick}</option>
        ${byUnit(colleagues).map(([unit, people]) =>
          unit
            ? markup`<optgroup label="${unit}">${options(view, people, chosen)}</optgroup>`
            : options(view, people, chosen),
        )}
      </select>
    </div>
    ${codeFields(view, form)}
    <div class="send"><button class="button" type="submit">${words.handOverSend}</button></div>
    ${scannerTrap()}
  </form>`;
}

function options({ words, language }: View, people: readonly Successor[], chosen: string): Content {
  return people.map(
    ({ id, name, position, awayUntil }) =>
      markup`<option value="${id}" ${id === chosen && markup` selected`}>${name}, ${position}${awayUntil && ` (${words.awayUntil(writtenDate(awayUntil)[language])})`}</option>`,
  );
}

function byUnit(people: readonly Successor[]): [string | null, Successor[]][] {
  const units = [...new Set(people.map(({ unit }) => unit))];
  return units.map((unit) => [unit, people.filter((person) => person.unit === unit)]);
}
