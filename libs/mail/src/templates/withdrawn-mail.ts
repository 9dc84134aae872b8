import { OUTCOME_NAMES, type Outcome, type TaskKind } from '@conference/domain';
import { compose } from '../letter/compose';
import type { ComposedMail } from '../letter/letter';
import { writtenInstant } from '../letter/vietnam-time';
import type { MailFacts, MatterFacts } from './facts';
import { conferenceRow, inLanguage, letterOf, matterRows, restrictedNotice } from './wording';

/** An answer that was taken back. */
export interface WithdrawnMailFacts extends MailFacts {
  readonly kind: TaskKind;
  readonly matter: MatterFacts;
  readonly outcome: Outcome;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  /** Leads to the page on which the person says that it was not them. */
  readonly notMine: string;
}

/** The receipt of a withdrawal: what counts no more, by whom, why; the question comes again in a mail of its own. */
export function withdrawnMail(facts: WithdrawnMailFacts): ComposedMail {
  const { kind, matter, outcome, by, at, reason, notMine, conference, reader } = facts;
  const { language } = reader;
  const say = inLanguage(language);
  const answer = OUTCOME_NAMES[outcome][language];
  return compose(
    letterOf(facts, {
      title: say('Đã rút lại câu trả lời', 'Your answer is withdrawn'),
      subject: say(`Đã rút lại: ${answer} – ${matter.title}`, `Withdrawn: ${answer} – ${matter.title}`),
      blocks: [
        {
          type: 'paragraph',
          text: say(
            'Câu trả lời dưới đây của Ông/Bà đã được rút lại và không còn được tính. Việc được hỏi lại bằng một thư riêng với liên kết mới; xin trả lời trong thời hạn.',
            'The answer below, in your name, was withdrawn and counts no more. The question comes again in a mail of its own, with a new link; please answer by the due date.',
          ),
        },
        {
          type: 'facts',
          rows: [
            ...matterRows(kind, matter, language),
            { label: say('Câu trả lời đã rút', 'Withdrawn answer'), value: answer, strong: true },
            { label: say('Người rút lại', 'Withdrawn by'), value: by },
            { label: say('Thời điểm', 'When'), value: writtenInstant(at, language) },
            conferenceRow(conference, language),
          ],
        },
        ...(matter.isRestricted
          ? restrictedNotice(matter, language)
          : [{ type: 'quote' as const, heading: say('Lý do', 'Reason'), text: reason }]),
        {
          type: 'action',
          isQuiet: true,
          label: say('Không phải tôi thực hiện', 'This was not me'),
          url: notMine,
          notes: [say('Mở liên kết chưa làm thay đổi gì.', 'Opening the link changes nothing yet.')],
        },
      ],
    }),
  );
}
