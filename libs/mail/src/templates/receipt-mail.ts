import {
  orderWithDays,
  OUTCOME_NAMES,
  type Channel,
  type Language,
  type Outcome,
  type TaskKind,
} from '@conference/domain';
import { compose } from '../letter/compose';
import type { Block, ComposedMail, FactRow } from '../letter/letter';
import { writtenDate, writtenDeadline } from '../letter/vietnam-time';
import type { OrderFacts } from './absence-mails';
import type { MailFacts, MatterFacts, RemarkFacts } from './facts';
import {
  CHANNEL_WORDS,
  conferenceRow,
  inLanguage,
  letterOf,
  matterRows,
  remarkHeading,
  restrictedNotice,
} from './wording';

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
  /** From which kind of device, coarsely: “Chrome (Android)”. */
  readonly answeredFrom?: string | null;
  /** It came after the due date: what the silence rule decided stands. */
  readonly isLate?: boolean;
  /** Who acted, when it was somebody else on the reader's behalf. */
  readonly actor?: string | null;
  /** In whose name it was recorded, when the reader is who acted in their place. */
  readonly principal?: string | null;
  /** Under which order one acted for the other. */
  readonly order?: OrderFacts | null;
  /** How it was written down, when it was given on paper or by word of mouth. */
  readonly recorded?: RecordedFacts | null;
  /** Leads to the page on which the person says that it was not them. */
  readonly notMine: string;
}

/** Who wrote a decision down, from what. */
export interface RecordedFacts {
  readonly by: string;
  /** The day on which it was signed or said. */
  readonly givenOn: string;
  /** The name of the scanned sheet or recording. */
  readonly evidence: string | null;
  /** Of a call: when, who called whom. */
  readonly note: string | null;
}

/** The receipt: what was recorded, on which version, when and by which way, and whom to tell if it was somebody else. */
export function receiptMail(facts: ReceiptMailFacts): ComposedMail {
  const { kind, matter, outcome, isLate, notMine, reader, office } = facts;
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
          type: 'action',
          isQuiet: true,
          label: say('Không phải tôi trả lời', 'This was not me'),
          url: notMine,
          notes: [
            say(
              `Mở liên kết chưa làm thay đổi gì; trang sẽ hỏi lại trước khi tạm dừng việc này và báo Chánh Văn phòng. Liên kết dùng được 30 ngày. Cũng có thể báo: ${office.contact}`,
              `Opening the link changes nothing yet: the page asks before this is frozen and the head of office is told. The link serves for 30 days. You can also tell: ${office.contact}`,
            ),
          ],
        },
      ],
    }),
  );
}

function opening({ isLate, principal, recorded, reader }: ReceiptMailFacts): string {
  const say = inLanguage(reader.language);
  if (principal) {
    return say(
      `Hệ thống đã ghi nhận câu trả lời sau đây do Ông/Bà thực hiện thay ${principal}.`,
      `The following answer was recorded, given by you on behalf of ${principal}.`,
    );
  }
  if (recorded) {
    return say(
      `${recorded.by} đã ghi nhận thay câu trả lời sau đây của Ông/Bà.`,
      `${recorded.by} has recorded the following answer on your behalf.`,
    );
  }
  return isLate
    ? say(
        'Hệ thống đã ghi nhận ý kiến sau đây của Ông/Bà sau khi hết hạn. Ý kiến được ghi là gửi muộn, được tiếp thu, giải trình như các ý kiến khác; kết quả theo quy tắc im lặng được giữ nguyên.',
        'The following opinion was recorded in your name after the due date. It is marked late and answered like the others; what the silence rule decided stands.',
      )
    : say('Hệ thống đã ghi nhận câu trả lời sau đây của Ông/Bà.', 'The following answer was recorded in your name.');
}

/** The words of the answer: of the whole first, then of each paragraph; about a restricted document none. */
function ownWords({ matter, reason, remarks = [], reader: { language } }: ReceiptMailFacts): Block[] {
  const say = inLanguage(language);
  const whole: Block[] = reason
    ? [{ type: 'quote', heading: say('Lý do, nội dung ý kiến đã ghi', 'Reason or remark, as recorded'), text: reason }]
    : [];
  const places = remarks.map((remark, place): Block => ({
    type: 'quote',
    heading: remarkHeading(remark, say(`Góp ý ${place + 1}`, `Remark ${place + 1}`), language),
    text: remark.text,
  }));
  return matter.isRestricted ? restrictedNotice(matter, language) : [...whole, ...places];
}

function answerRows(
  {
    matter,
    decidedAt,
    channel,
    answeredFrom,
    actor,
    order,
    recorded,
    conference,
    reader: { language },
  }: ReceiptMailFacts,
  answer: string,
): FactRow[] {
  const say = inLanguage(language);
  return [
    { label: say('Câu trả lời', 'Answer'), value: answer, strong: true },
    { label: say('Thời điểm', 'When'), value: writtenDeadline(decidedAt, language) },
    ...(channel ? [{ label: say('Hình thức', 'By way of'), value: CHANNEL_WORDS[channel][language] }] : []),
    ...(answeredFrom ? [{ label: say('Từ thiết bị', 'From'), value: answeredFrom }] : []),
    ...(actor ? [{ label: say('Người thực hiện thay', 'Done on your behalf by'), value: actor }] : []),
    ...(order ? [{ label: say('Theo văn bản', 'Under'), value: orderWithDays(order)[language] }] : []),
    ...(recorded
      ? recordedRows(matter.isRestricted ? { ...recorded, evidence: null, note: null } : recorded, language)
      : []),
    conferenceRow(conference, language),
  ];
}

function recordedRows({ by, givenOn, evidence, note }: RecordedFacts, language: Language): FactRow[] {
  const say = inLanguage(language);
  return [
    { label: say('Người ghi nhận', 'Recorded by'), value: by },
    { label: say('Ngày ký hoặc trao đổi', 'Given on'), value: writtenDate(givenOn, language) },
    ...(evidence ? [{ label: say('Minh chứng', 'Evidence'), value: evidence }] : []),
    ...(note ? [{ label: say('Nội dung trao đổi', 'Note of the call'), value: note }] : []),
  ];
}
