import type { Sentence } from '../sentence';

/** What the record of a secret ballot is checked for, each with what it means when it fails. */
export const BOX_CHECKS = [
  'startChanged',
  'rollChanged',
  'listChanged',
  'envelopeDeleted',
  'envelopeReplaced',
  'envelopeAdded',
  'moreEnvelopesThanEntitled',
  'ballotsChanged',
] as const;
export type BoxCheck = (typeof BOX_CHECKS)[number];

/** One check that failed, and how often. */
export interface BoxFault {
  readonly check: BoxCheck;
  readonly times: number;
}

const SENTENCES: Readonly<Record<BoxCheck, (times: number) => Sentence>> = {
  startChanged: () => ({
    vi: 'Nội dung, khoá hoặc thể lệ của cuộc bỏ phiếu không còn như lúc mở.',
    en: 'The question, the key or the rules are no longer what they were when the poll opened.',
  }),
  rollChanged: () => ({
    vi: 'Danh sách người được bỏ phiếu không còn như lúc mở.',
    en: 'The roll of those who may vote is no longer what it was when the poll opened.',
  }),
  listChanged: () => ({
    vi: 'Danh sách phong bì không còn như đã công bố lúc đóng.',
    en: 'The list of envelopes is no longer the one published at the close.',
  }),
  envelopeDeleted: (times) => ({
    vi: `Thiếu ${times} phong bì đã công bố.`,
    en: `${times} of the published envelopes ${times === 1 ? 'is' : 'are'} missing.`,
  }),
  envelopeReplaced: (times) => ({
    vi: `${times} phong bì đã bị thay bằng phong bì khác.`,
    en: `${times} ${times === 1 ? 'envelope was' : 'envelopes were'} replaced by another.`,
  }),
  envelopeAdded: (times) => ({
    vi: `Có ${times} phong bì không nằm trong danh sách đã công bố.`,
    en: `${times} ${times === 1 ? 'envelope is' : 'envelopes are'} not on the published list.`,
  }),
  moreEnvelopesThanEntitled: (times) => ({
    vi: `Số phong bì nhiều hơn số người được bỏ phiếu là ${times}.`,
    en: `There are ${times} more envelopes than people who may vote.`,
  }),
  ballotsChanged: (times) => ({
    vi: `Kiểm lại: ${times} phiếu khác với kết quả đã kiểm.`,
    en: `Counted again, ${times} ${times === 1 ? 'ballot differs' : 'ballots differ'} from the count.`,
  }),
};

/** Says in the reader's language which check of the ballot box failed. */
export function boxFaultSentence({ check, times }: BoxFault): Sentence {
  return SENTENCES[check](times);
}
