import { OUTCOME_NAMES, type Channel, type Outcome, type TaskKind } from '@conference/domain';
import { compose } from '../letter/compose';
import type { Block, ComposedMail, FactRow } from '../letter/letter';
import { writtenDeadline } from '../letter/vietnam-time';
import type { MailFacts, MatterFacts, RemarkFacts } from './facts';
import { CHANNEL_WORDS, conferenceRow, inLanguage, letterOf, matterRows, remarkHeading } from './wording';

/** What was recorded in somebody's name. */
export interface ReceiptMailFacts extends MailFacts {
  readonly kind: TaskKind;
  readonly matter: MatterFacts;
  readonly outcome: Outcome;
  readonly reason?: string | null;
  /** What was said of single paragraphs. */
  readonly remarks?: readonly RemarkFacts[];
  readonly decidedAt: string;
  /** By which way it came; null where that is not on record. */
  readonly channel: Channel | null;
  /** It came after the due date: what the silence rule decided stands. */
  readonly isLate?: boolean;
  /** Who acted, when it was somebody else on the reader's behalf. */
  readonly actor?: string | null;
}

/** The receipt: what was recorded, on which version, when and by which way, and whom to tell if it was somebody else. */
export function receiptMail(facts: ReceiptMailFacts): ComposedMail {
  const { kind, matter, outcome, isLate, reader, office } = facts;
  const say = inLanguage(reader.language);
  const answer = `${OUTCOME_NAMES[outcome][reader.language]}${isLate ? say(' (gửi muộn)', ' (late)') : ''}`;
  return compose(
    letterOf(facts, {
      title: isLate
        ? say('Đã ghi nhận ý kiến gửi muộn', 'Your late opinion is recorded')
        : say('Đã ghi nhận câu trả lời', 'Your answer is recorded'),
      subject: say(`Đã ghi nhận: ${answer} – ${matter.title}`, `Recorded: ${answer} – ${matter.title}`),
      blocks: [
        { type: 'paragraph', text: opening(facts) },
        { type: 'facts', rows: [...matterRows(kind, matter, reader.language), ...answerRows(facts, answer)] },
        ...ownWords(facts),
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

function opening({ isLate, reader }: ReceiptMailFacts): string {
  const say = inLanguage(reader.language);
  return isLate
    ? say(
        'Hệ thống đã ghi nhận ý kiến sau đây của Ông/Bà sau khi hết hạn. Ý kiến được ghi là gửi muộn, được tiếp thu, giải trình như các ý kiến khác; kết quả theo quy tắc im lặng được giữ nguyên.',
        'The following opinion was recorded in your name after the due date. It is marked late and answered like the others; what the silence rule decided stands.',
      )
    : say('Hệ thống đã ghi nhận câu trả lời sau đây của Ông/Bà.', 'The following answer was recorded in your name.');
}

/** The words of the answer: of the whole first, then of each paragraph. */
function ownWords({ reason, remarks = [], reader: { language } }: ReceiptMailFacts): Block[] {
  const say = inLanguage(language);
  const whole: Block[] = reason
    ? [{ type: 'quote', heading: say('Lý do, nội dung ý kiến đã ghi', 'Reason or remark, as recorded'), text: reason }]
    : [];
  const places = remarks.map((remark, place): Block => ({
    type: 'quote',
    heading: remarkHeading(remark, say(`Góp ý ${place + 1}`, `Remark ${place + 1}`), language),
    text: remark.text,
  }));
  return [...whole, ...places];
}

function answerRows(
  { decidedAt, channel, actor, conference, reader: { language } }: ReceiptMailFacts,
  answer: string,
): FactRow[] {
  const say = inLanguage(language);
  return [
    { label: say('Câu trả lời', 'Answer'), value: answer, strong: true },
    { label: say('Thời điểm', 'When'), value: writtenDeadline(decidedAt, language) },
    ...(channel ? [{ label: say('Hình thức', 'By way of'), value: CHANNEL_WORDS[channel][language] }] : []),
    ...(actor ? [{ label: say('Người thực hiện thay', 'Done on your behalf by'), value: actor }] : []),
    conferenceRow(conference, language),
  ];
}
