import { JUDGEMENT_NAMES, JUDGEMENTS, termOfYear, type Criterion, type Support } from '@conference/domain';
import { markup, type Content, type Markup } from '../markup';
import type { PageAssessment } from '../task-page';
import { LONGEST_WORDS, type TypedScore } from '../typed-scores';
import type { FormState } from './form-state';
import type { View } from './view';

const EVIDENCE = '.pdf,.docx,.odt,.xlsx,.png,.jpg,.jpeg';
const NOTHING: TypedScore = { rating: '', isNotApplicable: false, words: '', evidence: null, evidenceOn: '' };

/** The criteria as a form: first every score with its words, then the files, so that a refused file takes no words with it. */
export function scoreFields(view: View, form: FormState): Content {
  const { assessment } = view.page;
  if (!assessment) return null;
  const typed = (code: string) => form.typed.scores.get(code) ?? NOTHING;
  return [
    markup`<p><strong>${assessment.title}</strong></p>
      <p class="hint">${view.words.scoring.support[assessment.support]}</p>`,
    assessment.criteria.map((criterion) => criterionFields(view, criterion, typed(criterion.code), assessment.support)),
    evidenceFields(view, form, assessment),
  ];
}

function criterionFields(view: View, criterion: Criterion, typed: TypedScore, support: Support): Markup {
  const { words } = view;
  const { code, title } = criterion;
  return markup`<fieldset class="criterion">
    <legend>${title} <small class="quiet">(${code})</small></legend>
    ${criterion.points === null ? judgements(view, criterion, typed) : points(view, criterion, typed)}
    <div>
      <label class="label" for="words-${code}">${words.scoring.words[support]}</label>
      <textarea id="words-${code}" name="words-${code}" rows="2" class="short" maxlength="${LONGEST_WORDS}">
${typed.words}</textarea>
    </div>
  </fieldset>`;
}

function judgements({ words, language }: View, { code }: Criterion, typed: TypedScore): Markup {
  const choices = [...JUDGEMENTS.toReversed().map((one) => [one, JUDGEMENT_NAMES[one][language]] as const)];
  const all = [...choices, ['notApplicable', words.scoring.notApplicable] as const];
  return markup`<div class="inline">${all.map(
    ([value, label]) =>
      markup`<label class="choice"><input type="radio" name="rating-${code}" value="${value}"${typed.rating === value && markup` checked`} /> <span>${label}</span></label>`,
  )}</div>`;
}

function points({ words }: View, { code, points: most }: Criterion, typed: TypedScore): Markup {
  return markup`<div>
    <label class="label" for="rating-${code}">${words.scoring.points(most ?? 0)}</label>
    <input type="text" inputmode="numeric" id="rating-${code}" name="rating-${code}" value="${typed.rating}" maxlength="6" autocomplete="off" />
    <label class="choice"><input type="checkbox" name="without-${code}" value="yes"${typed.isNotApplicable && markup` checked`} /> <span>${words.scoring.notApplicable}</span></label>
  </div>`;
}

function evidenceFields({ words }: View, form: FormState, { criteria, support, year }: PageAssessment): Markup {
  const { fromOn, untilOn } = termOfYear(year);
  const fields = markup`<p class="hint" id="evidence-hint">${words.evidenceTypes(form.uploadLimit)}</p>
    ${criteria.map(({ code, title }) => {
      const { evidence: stored, evidenceOn } = form.typed.scores.get(code) ?? NOTHING;
      return markup`<div>
        <label class="label" for="evidence-${code}">${title} <small class="quiet">(${code})</small></label>
        ${stored && markup`<p class="hint">${words.scoring.stored(stored.name)}</p><input type="hidden" name="stored-${code}" value="${stored.sha256} ${stored.name}" />`}
        <input type="file" id="evidence-${code}" name="evidence-${code}" accept="${EVIDENCE}" aria-describedby="evidence-hint" />
        <label class="label" for="day-${code}">${words.scoring.day(year)}</label>
        <input type="date" id="day-${code}" name="day-${code}" value="${evidenceOn}" min="${fromOn}" max="${untilOn}" />
      </div>`;
    })}`;
  const isStored = criteria.some(({ code }) => form.typed.scores.get(code)?.evidence);
  return markup`<details class="evidence"${(support === 'evidence' || isStored) && markup` open`}>
    <summary>${words.scoring.files[support]}</summary>
    <div class="stack">${fields}</div>
  </details>`;
}
