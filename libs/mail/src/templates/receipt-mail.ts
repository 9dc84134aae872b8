import type { Channel, Outcome, TaskKind } from '@conference/domain';
import { compose } from '../letter/compose';
import type { Block, ComposedMail, FactRow } from '../letter/letter';
import { writtenDeadline } from '../letter/vietnam-time';
import type { MailFacts, MatterFacts } from './facts';
import { CHANNEL_WORDS, conferenceRow, inLanguage, letterOf, matterRows, OUTCOME_WORDS } from './wording';

/** What was recorded in somebody's name. */
export interface ReceiptMailFacts extends MailFacts {
  readonly kind: TaskKind;
  readonly matter: MatterFacts;
  readonly outcome: Outcome;
  readonly reason?: string | null;
  readonly decidedAt: string;
  readonly channel: Channel;
  /** Who acted, when it was somebody else on the reader's behalf. */
  readonly actor?: string | null;
}

/** The receipt: what was recorded, on which version, when and by which way, and whom to tell if it was somebody else. */
export function receiptMail(facts: ReceiptMailFacts): ComposedMail {
  const { kind, matter, outcome, reader, office } = facts;
  const say = inLanguage(reader.language);
  const answer = OUTCOME_WORDS[outcome][reader.language];
  const ownWords: Block[] = facts.reason
    ? [
        {
          type: 'quote',
          heading: say('Lý do, nội dung ý kiến đã ghi', 'Reason or remark, as recorded'),
          text: facts.reason,
        },
      ]
    : [];
  return compose(
    letterOf(facts, {
      title: say('Đã ghi nhận câu trả lời', 'Your answer is recorded'),
      subject: say(`Đã ghi nhận: ${answer} – ${matter.title}`, `Recorded: ${answer} – ${matter.title}`),
      blocks: [
        {
          type: 'paragraph',
          text: say(
            'Hệ thống đã ghi nhận câu trả lời sau đây của Ông/Bà.',
            'The following answer was recorded in your name.',
          ),
        },
        { type: 'facts', rows: [...matterRows(kind, matter, reader.language), ...answerRows(facts, answer)] },
        ...ownWords,
        {
          type: 'warning',
          text: say(
            `Nếu không phải Ông/Bà thực hiện, xin báo ngay: ${office.contact}`,
            `If this was not you, please tell the office at once: ${office.contact}`,
          ),
        },
      ],
    }),
  );
}

function answerRows(
  { decidedAt, channel, actor, conference, reader: { language } }: ReceiptMailFacts,
  answer: string,
): FactRow[] {
  const say = inLanguage(language);
  return [
    { label: say('Câu trả lời', 'Answer'), value: answer, strong: true },
    { label: say('Thời điểm', 'When'), value: writtenDeadline(decidedAt, language) },
    { label: say('Hình thức', 'By way of'), value: CHANNEL_WORDS[channel][language] },
    ...(actor ? [{ label: say('Người thực hiện thay', 'Done on your behalf by'), value: actor }] : []),
    conferenceRow(conference, language),
  ];
}
