import type { Sentence } from '../sentence';
import type { NotACount } from './count';
import type { CountPart } from './count-figures';
import { votingRefusalSentence } from './refusal';

/** What does not add up in a count; it can only be counted, or copied from the paper, again. */
export type CountFault =
  | NotACount
  | { readonly code: 'no-way-of-voting' }
  | {
      readonly code: 'printed-does-not-add-up';
      readonly printed: number;
      readonly issued: number;
      readonly unused: number;
      readonly spoiled: number;
    }
  | { readonly code: 'more-issued-than-present'; readonly issued: number; readonly present: number }
  | { readonly code: 'part-missing' | 'part-not-issued'; readonly part: CountPart }
  | {
      readonly code: 'issued-does-not-add-up';
      readonly part: CountPart;
      readonly issued: number;
      readonly collected: number;
      readonly notReturned: number;
    }
  | {
      readonly code: 'collected-does-not-add-up';
      readonly part: CountPart;
      readonly collected: number;
      readonly valid: number;
      readonly invalid: number;
    }
  | { readonly code: 'blank-not-valid-here'; readonly part: CountPart; readonly blank: number }
  | { readonly code: 'more-blank-than-valid'; readonly part: CountPart; readonly blank: number; readonly valid: number }
  | { readonly code: 'option-missing' | 'option-unknown' | 'option-listed-twice'; readonly option: string }
  | {
      readonly code: 'more-votes-than-marked';
      readonly part: CountPart;
      readonly option: string;
      readonly votes: number;
      readonly marked: number;
    }
  | {
      readonly code: 'votes-out-of-bounds';
      readonly part: CountPart;
      readonly votes: number;
      readonly least: number;
      readonly most: number;
    }
  | { readonly code: 'total-differs'; readonly option: string; readonly stated: number; readonly counted: number };

const PARTS: Readonly<Record<CountPart, Sentence>> = {
  paper: { vi: 'Phiếu giấy', en: 'Paper ballots' },
  electronic: { vi: 'Phiếu điện tử', en: 'Electronic ballots' },
};

/** Says in the reader's language what does not add up, with the figures; names are added by whoever knows them. */
export function countFaultSentence(fault: CountFault): Sentence {
  switch (fault.code) {
    case 'not-a-count':
      return votingRefusalSentence(fault);
    case 'no-way-of-voting':
      return {
        vi: 'Chưa ghi đã phát phiếu giấy hay phiếu điện tử.',
        en: 'Say whether ballots were on paper or electronic.',
      };
    case 'printed-does-not-add-up':
      return {
        vi: `Số phiếu in ${fault.printed} không bằng phát ra ${fault.issued} + chưa dùng ${fault.unused} + hỏng đổi lại ${fault.spoiled}: kiểm kê lại.`,
        en: `${fault.printed} printed are not ${fault.issued} issued + ${fault.unused} unused + ${fault.spoiled} spoiled: take stock again.`,
      };
    case 'more-issued-than-present':
      return {
        vi: `Số phiếu phát ra (${fault.issued}) lớn hơn số người dự (${fault.present}): kiểm lại.`,
        en: `More ballots were issued (${fault.issued}) than people attend (${fault.present}): check again.`,
      };
    case 'part-missing':
      return {
        vi: `${PARTS[fault.part].vi}: đã phát nhưng chưa có kết quả kiểm.`,
        en: `${PARTS[fault.part].en}: issued, but not counted.`,
      };
    case 'part-not-issued':
      return {
        vi: `${PARTS[fault.part].vi}: có kết quả kiểm nhưng không phát phiếu nào.`,
        en: `${PARTS[fault.part].en}: counted, but none were issued.`,
      };
    case 'option-missing':
      return { vi: 'Có người trong danh sách chưa ghi số phiếu.', en: 'A choice on the ballot has no figure.' };
    case 'option-unknown':
      return {
        vi: 'Có số phiếu ghi cho người không có trong phiếu.',
        en: 'A figure is for somebody not on the ballot.',
      };
    case 'option-listed-twice':
      return { vi: 'Có người được ghi số phiếu hai lần.', en: 'A choice has two figures.' };
    case 'total-differs':
      return {
        vi: `Tổng cộng ghi ${fault.stated}, nhưng phiếu giấy và phiếu điện tử cộng lại là ${fault.counted}.`,
        en: `The total says ${fault.stated}; paper and electronic ballots together make ${fault.counted}.`,
      };
    default:
      return ofPart(fault.part, partSentence(fault));
  }
}

type PartFault = Extract<
  CountFault,
  {
    readonly code:
      | 'issued-does-not-add-up'
      | 'collected-does-not-add-up'
      | 'blank-not-valid-here'
      | 'more-blank-than-valid'
      | 'more-votes-than-marked'
      | 'votes-out-of-bounds';
  }
>;

function ofPart(part: CountPart, { vi, en }: Sentence): Sentence {
  return { vi: `${PARTS[part].vi}: ${vi}`, en: `${PARTS[part].en}: ${en}` };
}

function partSentence(fault: PartFault): Sentence {
  switch (fault.code) {
    case 'issued-does-not-add-up':
      return {
        vi: `phát ra ${fault.issued} không bằng thu về ${fault.collected} + không nộp lại ${fault.notReturned}.`,
        en: `${fault.issued} issued are not ${fault.collected} collected + ${fault.notReturned} not returned.`,
      };
    case 'collected-does-not-add-up':
      return {
        vi: `thu về ${fault.collected} không bằng hợp lệ ${fault.valid} + không hợp lệ ${fault.invalid}.`,
        en: `${fault.collected} collected are not ${fault.valid} valid + ${fault.invalid} invalid.`,
      };
    case 'blank-not-valid-here':
      return {
        vi: `thể lệ lần này không có phiếu trắng; ${fault.blank} phiếu không chọn ai là phiếu không hợp lệ.`,
        en: `these rules know no blank ballot; the ${fault.blank} that choose nobody are invalid.`,
      };
    case 'more-blank-than-valid':
      return {
        vi: `phiếu trắng ${fault.blank} nhiều hơn phiếu hợp lệ ${fault.valid}.`,
        en: `${fault.blank} blank are more than ${fault.valid} valid.`,
      };
    case 'more-votes-than-marked':
      return {
        vi: `có người được ${fault.votes} phiếu, nhiều hơn ${fault.marked} phiếu hợp lệ có lựa chọn.`,
        en: `a choice has ${fault.votes} votes, more than the ${fault.marked} valid ballots that choose somebody.`,
      };
    case 'votes-out-of-bounds':
      return {
        vi: `tổng ${fault.votes} lượt chọn không thể đúng: phải từ ${fault.least} đến ${fault.most}.`,
        en: `${fault.votes} votes in all cannot be right: between ${fault.least} and ${fault.most} can be.`,
      };
  }
}
