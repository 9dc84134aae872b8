import { compose } from '../letter/compose';
import type { ComposedMail } from '../letter/letter';
import { standaloneDate } from '../letter/vietnam-time';
import type { MailFacts, MatterFacts } from './facts';
import { conferenceRow, inLanguage, letterOf, matterLabel, restrictedNotice } from './wording';

/** A document that has been numbered and issued. */
export interface IssuedMailFacts extends MailFacts {
  readonly document: Pick<MatterFacts, 'title' | 'fingerprint' | 'isRestricted'>;
  /** Number and symbol, `01/NQ-SKHCN`. */
  readonly symbol: string;
  /** Civil date, `YYYY-MM-DD`. */
  readonly issuedOn: string;
  /** Who signed: position and name. */
  readonly signedBy?: string | null;
  /** What it concludes, in its own words, where everybody is told of it. */
  readonly conclusion?: string | null;
  /** Where to read it; a review is read beside everything that it sums up. */
  readonly link: string;
  readonly isReview?: boolean;
}

/** The notice that the resolution (or another document) of the conference is issued, with its symbol and where to read it. */
export function issuedMail(facts: IssuedMailFacts): ComposedMail {
  const { document, symbol, issuedOn, signedBy, conclusion, link, isReview, conference, reader } = facts;
  const { language } = reader;
  const say = inLanguage(language);
  return compose(
    letterOf(facts, {
      title: say('Văn bản đã được ban hành', 'A document is issued'),
      subject: say(`Ban hành ${symbol}: ${document.title}`, `Issued ${symbol}: ${document.title}`),
      blocks: [
        {
          type: 'paragraph',
          text: say(
            'Xin thông báo để Ông/Bà biết và thực hiện: văn bản dưới đây đã được ban hành.',
            'The document below has been issued. Please take note of it and carry out what concerns you.',
          ),
        },
        {
          type: 'facts',
          rows: [
            { label: say('Số, ký hiệu', 'Number and symbol'), value: symbol, strong: true },
            { label: matterLabel('issue', document, language), value: document.title },
            { label: say('Ngày ban hành', 'Issued on'), value: standaloneDate(issuedOn, language) },
            ...(signedBy ? [{ label: say('Người ký', 'Signed by'), value: signedBy }] : []),
            ...(document.fingerprint
              ? [{ label: say('Mã nhận dạng', 'Fingerprint'), value: document.fingerprint }]
              : []),
            conferenceRow(conference, language),
          ],
        },
        ...(conclusion && !document.isRestricted
          ? [{ type: 'quote' as const, heading: say('Kết quả', 'Result'), text: conclusion }]
          : []),
        ...restrictedNotice(document, language),
        {
          type: 'action',
          label: isReview
            ? say('Xem kết quả thực hiện', 'See what became of it')
            : say('Đọc văn bản', 'Read the document'),
          url: link,
          notes: [],
        },
      ],
    }),
  );
}
