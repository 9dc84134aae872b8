import type { OpinionView } from '@conference/contracts';
import { DISPOSITIONS } from '@conference/domain';
import { markup, type Content, type Markup } from '../markup';
import { LONGEST } from '../typed-answer';
import type { FormState } from './form-state';
import { citation } from './text-view';
import type { View } from './view';

/** The disposition table to fill in: every remark is taken over, partly, or not, and its author is told why. */
export function dispositionFields(view: View, form: FormState): Content {
  const { words, page } = view;
  const { opinions } = page.task;
  if (opinions.length === 0) return markup`<p class="notice">${words.noRemarks}</p>`;
  return opinions.map((opinion) => remarkFields(view, opinion, form));
}

function remarkFields(view: View, opinion: OpinionView, { typed, complaint }: FormState): Markup {
  const { words } = view;
  const given = typed.dispositions.get(opinion.id) ?? {
    disposition: opinion.disposition ?? '',
    reason: opinion.dispositionReason ?? '',
  };
  const isMissing = complaint !== null && (!given.disposition || !given.reason.trim());
  const [name, reasonName] = [`disposition-${opinion.id}`, `disposition-reason-${opinion.id}`];
  return markup`<section class="remark" aria-label="${words.remarkOf(opinion.unit ?? opinion.person)}">
    <p class="who">
      <strong>${opinion.unit ?? opinion.person}</strong>
      ${opinion.unit && markup`<span class="quiet">${opinion.person}</span>`} ${stancePills(words, opinion)}
    </p>
    ${opinion.quote && citation(view, opinion)}
    <blockquote>${opinion.remark}</blockquote>
    ${isMissing && markup`<p class="missing">${words.notDisposed}</p>`}
    <fieldset>
      <legend>${words.dispositionLegend}</legend>
      <div class="inline">
        ${DISPOSITIONS.map(
          (kind) =>
            markup`<label class="choice"><input type="radio" name="${name}" value="${kind}" required${given.disposition === kind && markup` checked`} /><span>${words.dispositions[kind]}</span></label>`,
        )}
      </div>
    </fieldset>
    <div>
      <label class="label" for="${reasonName}">${words.dispositionReason}</label>
      <textarea class="short" id="${reasonName}" name="${reasonName}" rows="2" maxlength="${LONGEST.dispositionReason}" required>
${given.reason}</textarea>
    </div>
  </section>`;
}

/** The disposition table as the drafting unit filled it, for whoever approves. */
export function dispositionTable(view: View): Content {
  const { words, page } = view;
  const { opinions } = page.task;
  if (opinions.length === 0) return null;
  const open = openObjections(view).length;
  const unanswered = opinions.filter(({ disposition }) => disposition === null).length;
  return markup`<section class="stack" aria-labelledby="remarks">
    <h2 id="remarks">${words.remarks}</h2>
    <p class="quiet">${words.answeredCount(opinions.length - unanswered, opinions.length)}</p>
    ${open > 0 && markup`<p class="notice wait">${words.openObjections(open)}</p>`}
    <table role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${words.giver}</th>
          <th role="columnheader" scope="col">${words.remark}</th>
          <th role="columnheader" scope="col">${words.disposition}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${opinions.map(
          (opinion) =>
            markup`<tr role="row">
              <td role="cell" data-label="${words.giver}">
                <p><strong>${opinion.unit ?? opinion.person}</strong></p>
                ${opinion.unit && markup`<p class="quiet">${opinion.person}</p>`}
                <p>${stancePills(words, opinion)}</p>
              </td>
              <td role="cell" data-label="${words.remark}">
                ${opinion.quote && citation(view, opinion)}
                <p class="words">${opinion.remark}</p>
              </td>
              <td role="cell" data-label="${words.disposition}">
                <p>
                  ${
                    opinion.disposition
                      ? markup`<strong>${words.dispositions[opinion.disposition]}</strong>`
                      : markup`<span class="pill late">${words.unanswered}</span>`
                  }
                </p>
                <p class="words">${opinion.dispositionReason}</p>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

/** The opinions that do not agree and are not wholly taken over. */
export function openObjections({ page: { task } }: Pick<View, 'page'>): OpinionView[] {
  return task.opinions.filter(({ stance, disposition }) => stance === 'disagree' && disposition !== 'takenOver');
}

/** What the giver said of the whole, whether it came late, or in the conference itself. */
function stancePills(words: View['words'], { stance, isLate, isFromFloor }: OpinionView): Content {
  return [
    stance && markup`<span class="pill ${stance === 'disagree' && 'wait'}">${words.outcomes[stance]}</span>`,
    isFromFloor && markup`<span class="pill">${words.fromFloor}</span>`,
    isLate && markup` <span class="pill wait">${words.late}</span>`,
  ];
}
