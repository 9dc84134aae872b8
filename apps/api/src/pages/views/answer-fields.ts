import { writtenDate, type CivilDate } from '@conference/domain';
import { markup, type Content, type Markup } from '../markup';
import { LONGEST } from '../typed-answer';
import { dispositionFields } from './disposition-view';
import type { FormState } from './form-state';
import { scoreFields } from './score-fields';
import type { View } from './view';

/** What else an answer needs, by the kind of the task. A file stands last: when it is refused, what was typed before it has arrived. */
export function answerFields(view: View, form: FormState): Content {
  const { words, page } = view;
  const { typed } = form;
  switch (page.task.kind) {
    case 'opinion':
    case 'approval':
    case 'objection':
      return textField(
        'reason',
        page.task.kind === 'opinion' && page.text ? words.reasonOnWhole : words.reason,
        words.reasonHint[page.task.kind],
        typed.reason,
        LONGEST.reason,
      );
    case 'draft':
      return [
        textField('note', words.note, null, typed.note, LONGEST.note),
        fileField(words.draftFile, words.documentTypes(form.uploadLimit), DOCUMENTS, true),
      ];
    case 'disposition':
      return [
        dispositionFields(view, form),
        textField('note', words.note, null, typed.note, LONGEST.note),
        fileField(words.revisedFile, words.documentTypes(form.uploadLimit), DOCUMENTS, false),
      ];
    case 'assessment':
      return scoreFields(view, form);
    case 'response':
    case 'commitment':
    case 'confirmation':
      return concernFields(view, form);
    case 'progress':
      return progressFields(view, form);
    case 'issue':
    case 'publication':
    case 'posting':
    case 'staffBallot':
      return null;
  }
}

const DOCUMENTS = '.docx,.odt,.pdf';
const EVIDENCE = '.pdf,.docx,.odt,.xlsx,.png,.jpg,.jpeg';

function progressFields({ words, page, language }: View, { typed, uploadLimit }: FormState): Content {
  const { period } = page.task;
  const day = (on: CivilDate) => writtenDate(on)[language];
  return [
    page.task.mayBeOnTrack &&
      markup`<label class="choice"><input type="checkbox" name="onTrack" value="yes"${typed.onTrack && markup` checked`} />
        <span>${words.onTrack}<small>${words.onTrackHint}</small></span></label>`,
    markup`<div>
      <label class="label" for="value">${words.value}</label>
      <p class="hint" id="value-hint">${words.valueHint}</p>
      <input type="text" inputmode="decimal" id="value" name="value" value="${typed.value}" maxlength="24" autocomplete="off" aria-describedby="value-hint" />
    </div>`,
    textField('note', words.progressNote, null, typed.note, LONGEST.note),
    markup`<div>
      <label class="label" for="evidenceOn">${words.evidenceOn(page.evidenceRequired)}</label>
      ${period && markup`<p class="hint" id="evidenceOn-hint">${words.evidenceOnHint(day(period.fromOn), day(period.untilOn))}</p>`}
      <input type="date" id="evidenceOn" name="evidenceOn" value="${typed.evidenceOn}" ${period && markup` aria-describedby="evidenceOn-hint"`} ${page.evidenceRequired && markup` required`} />
    </div>`,
    fileField(
      words.evidenceFile(page.evidenceRequired),
      words.evidenceTypes(uploadLimit),
      EVIDENCE,
      page.evidenceRequired,
    ),
  ];
}

/** What was answered or done, in words, with a file that shows it; whoever confirms needs words only to contest. */
function concernFields({ words, page }: View, { typed, uploadLimit }: FormState): Content {
  const kind = page.task.kind as 'response' | 'commitment' | 'confirmation';
  const said = textField('reason', words.concern.label[kind], words.concern.hint[kind], typed.reason, LONGEST.reason);
  if (kind === 'confirmation') return said;
  return [said, fileField(words.evidenceFile(false), words.evidenceTypes(uploadLimit), EVIDENCE, false)];
}

/** A text of several lines with its label. */
function textField(name: string, label: string, hint: string | null, typed: string, longest: number): Markup {
  return markup`<div>
    <label class="label" for="${name}">${label}</label>${hint && markup`<p class="hint" id="${name}-hint">${hint}</p>`}
    <textarea id="${name}" name="${name}" rows="3" maxlength="${longest}" ${hint && markup` aria-describedby="${name}-hint"`}>
${typed}</textarea>
  </div>`;
}

function fileField(label: string, hint: string, accept: string, isRequired: boolean): Markup {
  return markup`<div>
    <label class="label" for="file">${label}</label>
    <p class="hint" id="file-hint">${hint}</p>
    <input type="file" id="file" name="file" accept="${accept}" aria-describedby="file-hint" ${isRequired && markup` required`} />
  </div>`;
}
