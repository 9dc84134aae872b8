import type { DeliveryView, RegisterEntryView } from '@conference/contracts';
import type { DeliveryState, EntryState, Language, RegisterBook, Sentence } from '@conference/domain';

const HEADS: readonly Sentence[] = [
  { vi: 'Sổ', en: 'Book' },
  { vi: 'Số, ký hiệu', en: 'Number and symbol' },
  { vi: 'Ngày ban hành', en: 'Issued on' },
  { vi: 'Loại văn bản', en: 'Type' },
  { vi: 'Trích yếu', en: 'Subject' },
  { vi: 'Cơ quan ban hành', en: 'Issued by' },
  { vi: 'Người ký', en: 'Signed by' },
  { vi: 'Nơi nhận', en: 'Recipients' },
  { vi: 'Tình trạng', en: 'State' },
  { vi: 'Ghi chú', en: 'Remarks' },
];

const STATES: Record<EntryState, Sentence> = {
  issued: { vi: 'Đã ban hành', en: 'Issued' },
  replaced: { vi: 'Đã được thay thế', en: 'Replaced' },
  recalled: { vi: 'Đã thu hồi', en: 'Recalled' },
};

const DELIVERIES: Record<DeliveryState, Sentence> = {
  queued: { vi: 'chờ gửi', en: 'queued' },
  sent: { vi: 'đã gửi', en: 'sent' },
  failed: { vi: 'không gửi được', en: 'failed' },
  onPaper: { vi: 'gửi bản giấy', en: 'on paper' },
  handedOver: { vi: 'đã giao bản giấy', en: 'handed over on paper' },
  withheld: { vi: 'không gửi (diễn tập)', en: 'not sent (rehearsal)' },
  withdrawn: { vi: 'không gửi (đã thu hồi)', en: 'not sent (recalled)' },
};

/** Writes the register of a year as a table, with the columns of the register of outgoing documents. @see Nghị định 30/2020/NĐ-CP Phụ lục IV */
export function registerTable(
  entries: readonly RegisterEntryView[],
  nameOf: (book: RegisterBook) => string,
  language: Language,
): string[][] {
  return [
    HEADS.map((head) => head[language]),
    ...entries.map((entry) => [
      nameOf(entry.book),
      entry.symbol,
      entry.issuedOn,
      entry.typeName[language],
      entry.subject,
      entry.organName,
      entry.signer ?? '',
      entry.deliveries.map((delivery) => written(delivery, language)).join('; '),
      STATES[entry.state][language],
      remarks(entry, language),
    ]),
  ];
}

function written({ name, state }: DeliveryView, language: Language): string {
  return `${name} (${DELIVERIES[state][language]})`;
}

function remarks({ source, corrects, correctedBy, recall }: RegisterEntryView, language: Language): string {
  const say = ({ vi, en }: Sentence) => (language === 'vi' ? vi : en);
  return [
    source === 'paper' ? say({ vi: 'Số cấp trên giấy', en: 'Numbered on paper' }) : '',
    corrects && corrects.kind === 'content'
      ? say({ vi: `Thay thế ${corrects.symbol}`, en: `Replaces ${corrects.symbol}` })
      : '',
    corrects && corrects.kind === 'form'
      ? say({ vi: `Đính chính ${corrects.symbol}`, en: `Rectifies ${corrects.symbol}` })
      : '',
    ...correctedBy.map(({ symbol, kind }) =>
      symbol === null
        ? ''
        : kind === 'content'
          ? say({ vi: `Được thay thế bởi ${symbol}`, en: `Replaced by ${symbol}` })
          : say({ vi: `Được đính chính bởi ${symbol}`, en: `Rectified by ${symbol}` }),
    ),
    recall ? say({ vi: `Thu hồi: ${recall.reason}`, en: `Recalled: ${recall.reason}` }) : '',
  ]
    .filter(Boolean)
    .join('; ');
}
