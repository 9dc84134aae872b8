import { DISPOSITION_NAMES, type DispositionKind, type Language } from '@conference/domain';
import { compose } from '../letter/compose';
import type { Block, ComposedMail } from '../letter/letter';
import type { MailFacts, MatterFacts, RemarkFacts } from './facts';
import { conferenceRow, inLanguage, letterOf, matterLabel, remarkHeading, restrictedNotice } from './wording';

/** One remark of the reader, with what became of it. */
export interface AnsweredRemark extends RemarkFacts {
  /** Null when the head of office let the draft go on without an answer. */
  readonly disposition: DispositionKind | null;
  readonly reason: string | null;
}

/** What became of everything that one person remarked on a document. */
export interface DispositionsMailFacts extends MailFacts {
  readonly document: Pick<MatterFacts, 'title' | 'fingerprint' | 'isRestricted'>;
  readonly remarks: readonly AnsweredRemark[];
  readonly link: string;
}

/** Tells a person what became of each of their remarks, once for all of them. @see Luật 10/2022/QH15 Điều 55 khoản 1 */
export function dispositionsMail(facts: DispositionsMailFacts): ComposedMail {
  const { document, remarks, link, conference, reader } = facts;
  const { language } = reader;
  const say = inLanguage(language);
  return compose(
    letterOf(facts, {
      title: say('Kết quả tiếp thu, giải trình ý kiến', 'What became of your remarks'),
      subject: say(`Kết quả tiếp thu ý kiến: ${document.title}`, `What became of your remarks: ${document.title}`),
      blocks: [
        {
          type: 'paragraph',
          text: say(
            'Cảm ơn Ông/Bà đã góp ý. Văn bản dưới đây đã được phê duyệt; từng ý kiến của Ông/Bà đã được tiếp thu hoặc giải trình.',
            'Thank you for your remarks. The document below has been approved; each of them has been taken over or answered.',
          ),
        },
        {
          type: 'facts',
          rows: [
            { label: matterLabel('opinion', document, language), value: document.title, strong: true },
            ...(document.fingerprint
              ? [{ label: say('Mã nhận dạng', 'Fingerprint'), value: document.fingerprint }]
              : []),
            conferenceRow(conference, language),
          ],
        },
        ...(document.isRestricted
          ? restrictedNotice(document, language)
          : remarks.flatMap((remark, index) => answered(remark, index + 1, language))),
        {
          type: 'action',
          label: say('Xem bảng tiếp thu, giải trình', 'See the whole table'),
          url: link,
          notes: [say('Trang này yêu cầu đăng nhập.', 'The page asks you to sign in.')],
        },
      ],
    }),
  );
}

/** The remark in its author's words, then what became of it and why. */
function answered(remark: AnsweredRemark, number: number, language: Language): Block[] {
  const { text, disposition, reason } = remark;
  const say = inLanguage(language);
  const result = disposition
    ? DISPOSITION_NAMES[disposition][language]
    : say('Chưa trả lời; thủ trưởng hoặc Chánh Văn phòng đã cho trình trước', 'Not answered; the draft was let go on');
  return [
    {
      type: 'quote',
      heading: remarkHeading(remark, say(`Ý kiến ${number}`, `Remark ${number}`), language),
      text,
    },
    {
      type: 'facts',
      rows: [
        { label: say('Kết quả', 'Result'), value: result, strong: true },
        ...(reason ? [{ label: say('Lý do', 'Reason'), value: reason }] : []),
      ],
    },
  ];
}
