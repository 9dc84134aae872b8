import type { Sentence } from '../sentence';
import type { InvalidBallotReason } from './invalid-ballot';

/** What is wrong with a ballot. */
export type BallotFault =
  | { readonly code: 'nothing-chosen' }
  | { readonly code: 'blank-with-choice' }
  | { readonly code: 'blank-not-allowed' }
  | { readonly code: 'option-not-on-ballot'; readonly option: string }
  | { readonly code: 'option-twice'; readonly option: string }
  | { readonly code: 'too-many-chosen'; readonly chosen: number; readonly max: number }
  | { readonly code: 'too-few-chosen'; readonly chosen: number; readonly min: number };

const PAPER_REASONS: Readonly<Record<BallotFault['code'], InvalidBallotReason>> = {
  'option-not-on-ballot': 'nameAdded',
  'too-many-chosen': 'tooManyChosen',
  'too-few-chosen': 'tooFewChosen',
  'nothing-chosen': 'nobodyChosen',
  'blank-not-allowed': 'nobodyChosen',
  'option-twice': 'unclearMark',
  'blank-with-choice': 'unclearMark',
};

/** Gives the reason under which the committee counts a paper ballot as invalid: that of its first fault. */
export function invalidReasonOf([first]: readonly BallotFault[]): InvalidBallotReason {
  return first ? PAPER_REASONS[first.code] : 'notRecorded';
}

/** Says in the voter's language what is wrong with a ballot; names are added by whoever knows them. */
export function ballotFaultSentence(fault: BallotFault): Sentence {
  switch (fault.code) {
    case 'nothing-chosen':
      return {
        vi: 'Phiếu chưa có lựa chọn nào. Nếu không chọn ai, hãy ghi rõ là phiếu trắng.',
        en: 'Nothing is chosen. To choose nobody, say so with a blank ballot.',
      };
    case 'blank-with-choice':
      return {
        vi: 'Phiếu vừa ghi là phiếu trắng, vừa có lựa chọn.',
        en: 'The ballot says blank, and yet something is chosen.',
      };
    case 'blank-not-allowed':
      return {
        vi: 'Thể lệ lần này không có phiếu trắng: phải chọn ít nhất một mục.',
        en: 'These rules know no blank ballot: choose at least one.',
      };
    case 'option-not-on-ballot':
      return { vi: 'Có lựa chọn không có trong phiếu.', en: 'Something is chosen that is not on the ballot.' };
    case 'option-twice':
      return { vi: 'Có lựa chọn được ghi hai lần.', en: 'Something is chosen twice.' };
    case 'too-many-chosen':
      return {
        vi: `Đã chọn ${fault.chosen}, nhiều hơn số được chọn là ${fault.max}.`,
        en: `${fault.chosen} are chosen; ${fault.max} at most.`,
      };
    case 'too-few-chosen':
      return {
        vi: `Mới chọn ${fault.chosen}, phải chọn đủ ${fault.min}.`,
        en: `Only ${fault.chosen} ${fault.chosen === 1 ? 'is' : 'are'} chosen; exactly ${fault.min} have to be.`,
      };
  }
}
