import type { Sentence } from '../sentence';

/** Why a paper ballot does not count; `notRecorded` when the committee gives only the number. */
export const INVALID_BALLOT_REASONS = [
  'tooManyChosen',
  'tooFewChosen',
  'nobodyChosen',
  'unclearMark',
  'nameAdded',
  'signed',
  'noStamp',
  'notOfficial',
  'notRecorded',
] as const;
export type InvalidBallotReason = (typeof INVALID_BALLOT_REASONS)[number];

const NAMES: Record<InvalidBallotReason, Sentence> = {
  tooManyChosen: { vi: 'bầu quá số lượng', en: 'more chosen than seats' },
  tooFewChosen: { vi: 'bầu thiếu số lượng', en: 'fewer chosen than required' },
  nobodyChosen: { vi: 'gạch tên tất cả', en: 'everybody struck out' },
  unclearMark: { vi: 'gạch không rõ (giữa hai tên)', en: 'mark between two names' },
  nameAdded: { vi: 'viết thêm tên', en: 'name added' },
  signed: { vi: 'ký tên trên phiếu', en: 'signed ballot' },
  noStamp: { vi: 'không có dấu', en: 'no stamp' },
  notOfficial: { vi: 'không theo mẫu phiếu phát ra', en: 'not the ballot that was given out' },
  notRecorded: { vi: 'không ghi lý do', en: 'reason not recorded' },
};

/** Names the reason why a ballot does not count. */
export function invalidBallotReasonName(reason: InvalidBallotReason): Sentence {
  return NAMES[reason];
}
