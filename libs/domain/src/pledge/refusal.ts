import { writtenDay, type CivilDate } from '../calendar';
import type { Sentence } from '../sentence';
import { directionName, type Direction } from './direction';
import { lineageName, type Lineage } from './lineage';
import { measureName, type Measure } from './measure';

/** Why the figure or the lineage of a target is not taken. */
export type TargetRefusal =
  | { readonly code: 'indicator-not-understood'; readonly text: string }
  | { readonly code: 'range-upside-down'; readonly min: number; readonly max: number }
  | { readonly code: 'new-target-with-past' }
  | { readonly code: 'dropped-target-with-figure' }
  | { readonly code: 'lineage-contradicts-figures'; readonly stated: Lineage; readonly computed: Lineage }
  | { readonly code: 'measure-contradicts-figure'; readonly measure: Measure; readonly text: string }
  | { readonly code: 'direction-contradicts-figure'; readonly stated: Direction; readonly computed: Direction }
  | { readonly code: 'baseline-of-other-unit'; readonly text: string; readonly example: string }
  | { readonly code: 'term-upside-down'; readonly fromOn: CivilDate; readonly untilOn: CivilDate }
  | { readonly code: 'term-beyond-follow-up'; readonly untilOn: CivilDate; readonly followedUntilOn: CivilDate };

/** Why a signature, or the pledge as a whole, does not stand. */
export type SigningRefusal =
  | { readonly code: 'not-a-party'; readonly partyCode: string }
  | { readonly code: 'not-the-signatory'; readonly partyCode: string; readonly personId: string }
  | { readonly code: 'signed-already'; readonly partyCode: string }
  | { readonly code: 'not-your-turn-to-sign'; readonly next: string }
  | { readonly code: 'one-party-pledge' }
  | { readonly code: 'parties-unsigned'; readonly parties: readonly string[] }
  | { readonly code: 'signed-out-of-order'; readonly partyCode: string }
  | { readonly code: 'way-not-allowed'; readonly way: string }
  | { readonly code: 'other-name' | 'signatory-not-present'; readonly name: string }
  | { readonly code: 'call-without-reason' };

/** Why something about targets or the pledge is not taken. */
export type PledgeRefusal = TargetRefusal | SigningRefusal;

/** Says in the reader's language why something about targets or the pledge is not taken. */
export function pledgeRefusalSentence(refusal: PledgeRefusal): Sentence {
  switch (refusal.code) {
    case 'indicator-not-understood':
    case 'range-upside-down':
    case 'new-target-with-past':
    case 'dropped-target-with-figure':
    case 'lineage-contradicts-figures':
    case 'measure-contradicts-figure':
    case 'direction-contradicts-figure':
    case 'baseline-of-other-unit':
    case 'term-upside-down':
    case 'term-beyond-follow-up':
      return targetSentence(refusal);
    default:
      return signingSentence(refusal);
  }
}

function targetSentence(refusal: TargetRefusal): Sentence {
  switch (refusal.code) {
    case 'indicator-not-understood':
      return {
        vi: `Không hiểu mức chỉ tiêu “${refusal.text}”; hãy viết như “100%”, “trên 90%”, “20–30%”, “từ 3 đến 5 sáng kiến”, hoặc để trống.`,
        en: `The figure “${refusal.text}” is not understood; write it like “100%”, “trên 90%”, “20–30%”, or leave it out.`,
      };
    case 'range-upside-down':
      return {
        vi: `Khoảng từ ${refusal.min} đến ${refusal.max} bị ngược.`,
        en: `The range from ${refusal.min} to ${refusal.max} is upside down.`,
      };
    case 'new-target-with-past':
      return {
        vi: 'Chỉ tiêu ghi là mới thì không có mức năm trước.',
        en: 'A target stated as new has no figure of the year before.',
      };
    case 'dropped-target-with-figure':
      return {
        vi: 'Chỉ tiêu ghi là thôi thực hiện thì không đặt mức cho năm nay.',
        en: 'A target stated as dropped has no figure for this year.',
      };
    case 'lineage-contradicts-figures': {
      const [stated, computed] = [lineageName(refusal.stated), lineageName(refusal.computed)];
      return {
        vi: `Chỉ tiêu ghi là “${stated.vi}” nhưng so hai năm là “${computed.vi}”.`,
        en: `The target is stated as “${stated.en}”, but the two figures say “${computed.en}”.`,
      };
    }
    case 'measure-contradicts-figure': {
      const measure = measureName(refusal.measure);
      return {
        vi: `Mức “${refusal.text}” không phải là ${measure.vi}; hãy sửa mức hoặc loại số liệu.`,
        en: `“${refusal.text}” is no ${measure.en}; change the figure or its kind.`,
      };
    }
    case 'direction-contradicts-figure': {
      const [stated, computed] = [directionName(refusal.stated), directionName(refusal.computed)];
      return {
        vi: `Chỉ tiêu ghi “${stated.vi}” nhưng mức lại nói “${computed.vi}”.`,
        en: `The target says “${stated.en}”, but its figure says “${computed.en}”.`,
      };
    }
    case 'baseline-of-other-unit':
      return {
        vi: `Số liệu gốc “${refusal.text}” phải là một số cùng đơn vị tính với chỉ tiêu, như “${refusal.example}”.`,
        en: `The baseline “${refusal.text}” has to be one figure in the unit of the target, like “${refusal.example}”.`,
      };
    case 'term-upside-down': {
      const [from, until] = [writtenDay(refusal.fromOn), writtenDay(refusal.untilOn)];
      return {
        vi: `Thời hạn bị ngược: từ ${from.vi} đến ${until.vi}.`,
        en: `The term is upside down: from ${from.en} until ${until.en}.`,
      };
    }
    case 'term-beyond-follow-up': {
      const [until, followed] = [writtenDay(refusal.untilOn), writtenDay(refusal.followedUntilOn)];
      return {
        vi: `Chỉ tiêu kéo dài đến ${until.vi} nhưng kế hoạch chỉ theo dõi đến ${followed.vi}; hãy theo dõi lâu hơn (followUp.until) hoặc rút ngắn chỉ tiêu.`,
        en: `The target lasts until ${until.en}, but the plan follows it only until ${followed.en}; follow longer (followUp.until) or shorten the target.`,
      };
    }
  }
}

function signingSentence(refusal: SigningRefusal): Sentence {
  switch (refusal.code) {
    case 'not-a-party':
      return { vi: 'Đây không phải là một bên ký giao ước.', en: 'This is not a party of the pledge.' };
    case 'not-the-signatory':
      return { vi: 'Người này không phải là người ký của bên đó.', en: 'This person does not sign for that party.' };
    case 'signed-already':
      return { vi: 'Bên này đã ký.', en: 'This party has signed already.' };
    case 'not-your-turn-to-sign':
      return {
        vi: 'Chưa đến lượt ký: bên đứng trước chưa ký.',
        en: 'It is not this party’s turn: the one before has not signed.',
      };
    case 'one-party-pledge':
      return {
        vi: 'Giao ước phải có ít nhất hai bên do hai người khác nhau ký.',
        en: 'A pledge has at least two parties, signed for by different people.',
      };
    case 'parties-unsigned':
      return {
        vi: `Còn ${refusal.parties.length} bên chưa ký giao ước.`,
        en: `${refusal.parties.length} ${refusal.parties.length === 1 ? 'party has' : 'parties have'} not signed the pledge.`,
      };
    case 'way-not-allowed':
      return {
        vi: 'Cơ quan không cho phép ký theo cách này; hãy chọn cách khác.',
        en: 'The office does not allow signing this way; please choose another.',
      };
    case 'other-name':
      return {
        vi: `Để ký bằng cách gõ họ tên, hãy gõ đúng “${refusal.name}”.`,
        en: `To sign by typing the name, type “${refusal.name}” in full.`,
      };
    case 'signatory-not-present':
      return {
        vi: `${refusal.name} chưa điểm danh có mặt: hãy điểm danh, hoặc người điều hành mời ký và ghi lý do.`,
        en: `${refusal.name} is not checked in: check them in, or let whoever runs the room call them to sign and say why.`,
      };
    case 'call-without-reason':
      return {
        vi: 'Mời ký trước lượt hoặc khi vắng mặt cần ghi lý do.',
        en: 'Calling a party before its turn, or one that is not in the room, needs a reason.',
      };
    case 'signed-out-of-order':
      return { vi: 'Có bên ký trước lượt của mình.', en: 'A party signed before its turn.' };
  }
}
