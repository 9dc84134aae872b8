import { writtenDay } from '@conference/domain';
import { markup, type Content } from '../markup';
import { writtenInstant } from '../written-time';
import type { View } from './view';

/** The change that is open to objection: who classed it as editorial, and why, and until when one may object. */
export function editorialCard({ words, language, page: { editorial, task } }: View): Content {
  if (!editorial) return null;
  return markup`<section class="card stack" aria-labelledby="editorial">
    <h2 id="editorial">${words.editorial}</h2>
    <dl class="facts">
      <div>
        <dt>${words.classedBy}</dt>
        <dd class="strong">${editorial.by}</dd>
        <dd><small>${writtenInstant(editorial.at, language)}</small></dd>
      </div>
      <div>
        <dt>${words.objectUntil}</dt>
        <dd class="strong">${writtenInstant(task.dueAt, language)}</dd>
      </div>
    </dl>
    <div>
      <h3 class="small">${words.classedBecause}</h3>
      <blockquote class="said">${editorial.reason}</blockquote>
    </div>
  </section>`;
}

/** Where the table is shown, and for how long. @see Luật 10/2022/QH15 Điều 47, Điều 48 */
export function publicityCard({ words, language, page: { publicity } }: View): Content {
  if (!publicity) return null;
  const { showing, withdrawnBecause, dueOn, shownThrough } = publicity;
  return markup`<section class="card stack" aria-labelledby="publicity">
    <h2 id="publicity">${words.publicity}</h2>
    <dl class="facts">
      <div class="wide">
        <dt>${words.publicityWhere}</dt>
        <dd>${words.publicityPlace}</dd>
      </div>
      <div>
        <dt>${words.publiciseBy}</dt>
        <dd class="strong">${writtenDay(dueOn)[language]}</dd>
      </div>
      <div>
        <dt>${words.shownIfToday}</dt>
        <dd class="strong">${writtenDay(shownThrough)[language]}</dd>
      </div>
    </dl>
    ${
      showing > 1 &&
      markup`<div>
        <p>${words.shownAgain(showing)}</p>
        ${withdrawnBecause && markup`<blockquote class="said">${withdrawnBecause}</blockquote>`}
      </div>`
    }
  </section>`;
}

/** The packet goes on although remarks are unanswered: who let it, and why. */
export function overrideNotice({ words, language, page: { override } }: View): Content {
  if (!override) return null;
  return markup`<div class="notice wait" id="override">
    <strong>${words.overridden(override.by, writtenInstant(override.at, language))}</strong>
    <blockquote class="said">${override.reason}</blockquote>
  </div>`;
}

/** The due date has passed and the rule has decided; what is written now is marked late. */
export function lateNotice({ words, language, page: { state } }: View): Content {
  if (state.name !== 'silence') return null;
  return markup`<div class="notice wait" role="status">
    <strong>${words.silenceTitle}</strong>
    <p>${words.silenceLead[state.rule](writtenInstant(state.at, language))}</p>
    <p>${words.lateOffer}</p>
  </div>`;
}
