import type { CorrectionKind, Language, Sentence } from '@conference/domain';
import { compose } from '../letter/compose';
import type { Block, ComposedMail, FactRow, Letter } from '../letter/letter';
import { standaloneDate, writtenDeadline } from '../letter/vietnam-time';
import type { ConferenceFacts, OfficeFacts } from './facts';
import { inLanguage } from './wording';

/** An issued document, as it is named to those who receive it. */
export interface IssuedDocumentFacts {
  /** Number and symbol, `05/NQ-SKHCN`. */
  readonly symbol: string;
  readonly typeName: Sentence;
  readonly subject: string;
  /** Civil date, `YYYY-MM-DD`. */
  readonly issuedOn: string;
  /** Who issues it: the office, its union, a board. */
  readonly issuedBy: string;
  /** Who signed: position and name. */
  readonly signedBy: string | null;
  /** Its mails name number and symbol only; the document itself goes on paper. */
  readonly isRestricted?: boolean;
}

/** A mail to somebody outside the office, named in the document. */
export interface OutsideMailFacts {
  /** As the document names them (nơi nhận): an office, a body, a person. */
  readonly recipient: { readonly name: string; readonly language: Language };
  readonly office: OfficeFacts;
  readonly conference: ConferenceFacts;
  readonly document: IssuedDocumentFacts;
}

/** An issued document on its way. */
export interface DispatchMailFacts extends OutsideMailFacts {
  /** Null where the document does not travel by mail. */
  readonly file: { readonly name: string; readonly sha256: string } | null;
  /** Everybody whom the document names. */
  readonly recipients: readonly string[];
  /** The issued document that this one puts right. */
  readonly corrects: { readonly kind: CorrectionKind; readonly symbol: string } | null;
}

/** A recall, with the reason that the office gives. */
export interface RecallMailFacts extends OutsideMailFacts {
  readonly reason: string;
  readonly recalledAt: string;
  /** Who decided it: position and name. */
  readonly recalledBy: string;
}

/** Sends an issued document to a recipient outside the office; the document itself travels with the mail. @see Nghị định 30/2020/NĐ-CP Điều 18 khoản 1 */
export function dispatchMail(facts: DispatchMailFacts): ComposedMail {
  const { office, document, recipient, file, recipients, corrects } = facts;
  const { language } = recipient;
  const say = inLanguage(language);
  const blocks: Block[] = [
    {
      type: 'paragraph',
      text: file
        ? say(
            `${office.name} gửi kèm thư này văn bản dưới đây để biết và thực hiện.`,
            `${office.name} sends you the document below, attached to this mail, for your information and action.`,
          )
        : say(
            `${office.name} thông báo đã ban hành văn bản dưới đây. Văn bản thuộc diện hạn chế nên được gửi bằng bản giấy.`,
            `${office.name} has issued the document below. It is restricted and therefore sent on paper.`,
          ),
    },
    ...(corrects ? [{ type: 'notice' as const, text: correctionWords(corrects, language) }] : []),
    {
      type: 'facts',
      rows: [
        ...documentRows(document, language),
        ...(file ? [{ label: say('Tệp đính kèm', 'Attached file'), value: file.name }] : []),
      ],
    },
    { type: 'list', heading: say('Nơi nhận', 'Recipients'), lines: recipients },
  ];
  return compose(
    outsideLetter(facts, {
      title: say(`${document.typeName.vi} số ${document.symbol}`, `${document.typeName.en} no. ${document.symbol}`),
      subject: `${document.symbol}: ${named(document, language)}`,
      blocks,
      closing: [
        ...(file
          ? [say(`Mã kiểm tra tệp (SHA-256): ${file.sha256}`, `Checksum of the file (SHA-256): ${file.sha256}`)]
          : []),
        say(
          `Nếu thư đến nhầm hoặc tệp không mở được, xin báo: ${office.contact}`,
          `If this mail reached the wrong address or the file cannot be opened, please tell: ${office.contact}`,
        ),
      ],
    }),
  );
}

/** Tells whoever received a document that it is recalled and what to do with their copy. @see Nghị định 30/2020/NĐ-CP Điều 18 khoản 4 */
export function recallMail(facts: RecallMailFacts): ComposedMail {
  const { office, document, recipient, reason, recalledAt, recalledBy } = facts;
  const { language } = recipient;
  const say = inLanguage(language);
  return compose(
    outsideLetter(facts, {
      title: say('Thu hồi văn bản', 'A document is recalled'),
      subject: say(
        `Thu hồi ${document.symbol}: ${named(document, language)}`,
        `Recalled ${document.symbol}: ${named(document, language)}`,
      ),
      blocks: [
        {
          type: 'warning',
          text: say(
            `${office.name} thu hồi văn bản dưới đây. Đề nghị không sử dụng, hủy bản điện tử và gửi lại bản giấy (nếu có).`,
            `${office.name} recalls the document below. Please do not use it, delete the electronic copy and return the paper one, if any.`,
          ),
        },
        {
          type: 'facts',
          rows: [
            ...documentRows(document, language),
            { label: say('Thời điểm thu hồi', 'Recalled'), value: writtenDeadline(recalledAt, language) },
            { label: say('Người quyết định', 'Decided by'), value: recalledBy },
          ],
        },
        ...(document.isRestricted ? [] : [{ type: 'quote' as const, heading: say('Lý do', 'Reason'), text: reason }]),
      ],
      closing: [say(`Cần trao đổi, xin liên hệ: ${office.contact}`, `Questions: ${office.contact}`)],
    }),
  );
}

/** What a document is called in a subject line. */
function named({ subject, isRestricted }: IssuedDocumentFacts, language: Language): string {
  return isRestricted ? inLanguage(language)('văn bản thuộc diện hạn chế', 'a restricted document') : subject;
}

function documentRows(document: IssuedDocumentFacts, language: Language): FactRow[] {
  const say = inLanguage(language);
  return [
    { label: say('Số, ký hiệu', 'Number and symbol'), value: document.symbol, strong: true },
    { label: say('Loại văn bản', 'Type'), value: say(document.typeName.vi, document.typeName.en) },
    ...(document.isRestricted ? [] : [{ label: say('Trích yếu', 'Subject'), value: document.subject }]),
    { label: say('Ngày ban hành', 'Issued on'), value: standaloneDate(document.issuedOn, language) },
    { label: say('Cơ quan ban hành', 'Issued by'), value: document.issuedBy },
    ...(document.signedBy ? [{ label: say('Người ký', 'Signed by'), value: document.signedBy }] : []),
  ];
}

function correctionWords({ kind, symbol }: { kind: CorrectionKind; symbol: string }, language: Language): string {
  const say = inLanguage(language);
  return kind === 'content'
    ? say(`Văn bản này thay thế văn bản số ${symbol}.`, `This document replaces document no. ${symbol}.`)
    : say(`Công văn này đính chính văn bản số ${symbol}.`, `This letter rectifies document no. ${symbol}.`);
}

/** The frame of a mail to an office or body: it is addressed as its documents would be. */
function outsideLetter(
  { recipient, office, conference }: OutsideMailFacts,
  content: Pick<Letter, 'subject' | 'title' | 'blocks' | 'closing'>,
): Letter {
  const say = inLanguage(recipient.language);
  return {
    ...content,
    language: recipient.language,
    subject: `[${conference.code}] ${content.subject}`,
    office: office.name,
    salutation: say(`Kính gửi: ${recipient.name}`, `To: ${recipient.name}`),
    closing: [
      ...content.closing,
      say(
        'Thư được gửi tự động, xin không trả lời thư này.',
        'This mail was sent automatically; please do not reply to it.',
      ),
    ],
  };
}
