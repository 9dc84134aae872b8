import { compose } from '../letter/compose';
import type { Block, ComposedMail } from '../letter/letter';
import { standaloneDate, writtenDate, writtenInstant } from '../letter/vietnam-time';
import type { MailFacts } from './facts';
import { inLanguage, letterOf } from './wording';

/** A conference whose date has moved; `conference.heldOn` is the new date. */
export interface DateMovedMailFacts extends MailFacts {
  /** The date before, `YYYY-MM-DD`. */
  readonly previouslyOn: string;
  readonly reason: string;
  /** Due dates of the reader that moved with it. */
  readonly changedDues?: readonly { readonly title: string; readonly previouslyAt: string; readonly dueAt: string }[];
}

/** The notice that the conference has a new date: old and new, why, and what else moved for the reader. */
export function dateMovedMail(facts: DateMovedMailFacts): ComposedMail {
  const { conference, reader, previouslyOn, reason } = facts;
  const { language } = reader;
  const say = inLanguage(language);
  const day = writtenDate(conference.heldOn, language);
  return compose(
    letterOf(facts, {
      title: say('Thông báo thay đổi ngày tổ chức hội nghị', 'The conference has a new date'),
      subject: say(`Thay đổi ngày tổ chức sang ${day}: ${conference.title}`, `New date, ${day}: ${conference.title}`),
      blocks: [
        {
          type: 'paragraph',
          text: say(
            'Xin thông báo để Ông/Bà biết và bố trí công việc: hội nghị dưới đây được chuyển sang ngày khác.',
            'The date of the conference below has changed. Please plan accordingly.',
          ),
        },
        {
          type: 'facts',
          rows: [
            { label: say('Hội nghị', 'Conference'), value: conference.title },
            { label: say('Ngày cũ', 'Old date'), value: standaloneDate(previouslyOn, language) },
            { label: say('Ngày mới', 'New date'), value: standaloneDate(conference.heldOn, language), strong: true },
          ],
        },
        { type: 'quote', heading: say('Lý do', 'Reason'), text: reason },
        ...changedDues(facts),
      ],
    }),
  );
}

function changedDues({ changedDues: changed = [], reader: { language } }: DateMovedMailFacts): Block[] {
  const say = inLanguage(language);
  if (changed.length === 0) {
    return [
      {
        type: 'paragraph',
        text: say('Thời hạn các việc của Ông/Bà không thay đổi.', 'The due dates of your tasks stay as they are.'),
      },
    ];
  }
  const lines = changed.map(
    ({ title, previouslyAt, dueAt }) =>
      `${title}: ${writtenInstant(previouslyAt, language)} → ${writtenInstant(dueAt, language)}`,
  );
  return [{ type: 'list', heading: say('Thời hạn thay đổi theo', 'Due dates that moved with it'), lines }];
}
