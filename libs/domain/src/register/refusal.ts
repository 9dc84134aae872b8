import { writtenDate, type CivilDate } from '../calendar';
import type { Sentence } from '../sentence';
import { writtenNumber } from './format-symbol';
import type { DeliveryState } from './delivery-state';
import type { PaperWarning } from './paper-warning';

/** Why the register does not do something. */
export type RegisterRefusal =
  | { readonly code: 'number-taken'; readonly number: number; readonly next: number }
  | { readonly code: 'number-leaves-gap'; readonly number: number; readonly next: number }
  | { readonly code: 'date-ahead' }
  | { readonly code: 'number-before-signature' }
  | { readonly code: 'confirmation-missing'; readonly warnings: readonly PaperWarning[] }
  | { readonly code: 'recalled-already' }
  | { readonly code: 'replaced-already' }
  | { readonly code: 'replacement-underway' }
  | { readonly code: 'registered-on-paper' }
  | { readonly code: 'conference-over' }
  | { readonly code: 'not-to-be-sent'; readonly state: DeliveryState }
  | { readonly code: 'not-sent-yet' }
  | { readonly code: 'delivered-on-wrong-day'; readonly issuedOn: CivilDate }
  | { readonly code: 'field-too-long'; readonly field: string; readonly length: number; readonly limit: number };

/** Says why the register does not do something. */
export function registerRefusalSentence(refusal: RegisterRefusal): Sentence {
  switch (refusal.code) {
    case 'number-taken':
      return {
        vi: `Số ${writtenNumber(refusal.number)} đã được cấp; số tiếp theo là ${writtenNumber(refusal.next)}.`,
        en: `Number ${writtenNumber(refusal.number)} has been given; the next one is ${writtenNumber(refusal.next)}.`,
      };
    case 'number-leaves-gap':
      return {
        vi: `Ghi số ${writtenNumber(refusal.number)} sẽ để trống số; hãy vào sổ số ${writtenNumber(refusal.next)} trước.`,
        en: `Number ${writtenNumber(refusal.number)} would leave a gap; enter number ${writtenNumber(refusal.next)} first.`,
      };
    case 'date-ahead':
      return { vi: 'Ngày ban hành chưa đến.', en: 'The date of issue has not come yet.' };
    case 'number-before-signature':
      return {
        vi: 'Văn bản giấy chỉ được cấp số sau khi có chữ ký; ngày ban hành không thể trước ngày ký.',
        en: 'A paper document is numbered after it is signed: its date cannot come before the signature.',
      };
    case 'confirmation-missing':
      return inBoth(refusal.warnings.map(paperWarningSentence));
    case 'recalled-already':
      return {
        vi: 'Văn bản đã thu hồi; hồ sơ văn bản đi đã khóa.',
        en: 'The document is recalled; its record is frozen.',
      };
    case 'replaced-already':
      return {
        vi: 'Văn bản đã được thay thế; hãy sửa văn bản thay thế.',
        en: 'The document is replaced; correct the one that replaces it.',
      };
    case 'replacement-underway':
      return { vi: 'Văn bản thay thế đang được soạn.', en: 'A replacing document is being prepared.' };
    case 'registered-on-paper':
      return {
        vi: 'Văn bản này được vào sổ từ bản giấy; hãy sửa, gửi trên giấy rồi vào sổ số mới.',
        en: 'This document was entered from paper: correct and send it on paper, then enter the new number.',
      };
    case 'conference-over':
      return {
        vi: 'Hội nghị đã kết thúc nên không soạn thêm văn bản được; hãy đính chính ở hội nghị sau.',
        en: 'The conference is over, so no document can be added to it; correct it with the next conference.',
      };
    case 'not-to-be-sent':
      return { vi: 'Chưa thể gửi lại ở trạng thái này.', en: 'It cannot be sent again as it stands now.' };
    case 'not-sent-yet':
      return {
        vi: 'Văn bản chưa được gửi đến nơi nhận này.',
        en: 'The document has not been sent to this recipient yet.',
      };
    case 'delivered-on-wrong-day': {
      const on = writtenDate(refusal.issuedOn);
      return {
        vi: `Ngày phải từ ngày ban hành (${on.vi}) đến hôm nay.`,
        en: `The day has to lie between the issue (${on.en}) and today.`,
      };
    }
    case 'field-too-long':
      return {
        vi: `Trường ${refusal.field} dài ${refusal.length} ký tự, tối đa ${refusal.limit} (Nghị định 30/2020/NĐ-CP Phụ lục VI).`,
        en: `The field ${refusal.field} has ${refusal.length} letters; at most ${refusal.limit} are allowed (Nghị định 30/2020/NĐ-CP Phụ lục VI).`,
      };
  }
}

/** Says what a clerk should know before a paper number is taken over. */
export function paperWarningSentence(warning: PaperWarning): Sentence {
  switch (warning) {
    case 'opens-book':
      return {
        vi: 'Sổ năm này chưa có số nào; các số trước đó thuộc sổ giấy.',
        en: 'The book has no number this year; the numbers before this one stand in the paper register.',
      };
    case 'duplicate':
      return {
        vi: 'Đã có văn bản cùng số, ký hiệu và cơ quan ban hành trong năm.',
        en: 'Another document of the year has the same number, symbol and agency.',
      };
    case 'before-last':
      return { vi: 'Ngày ban hành trước ngày của số liền trước.', en: 'The date is before that of the number before.' };
    case 'numbered-late':
      return {
        vi: 'Số được cấp sau ngày làm việc tiếp theo của ngày ký (Nghị định 30/2020/NĐ-CP Điều 15).',
        en: 'The number was given later than the working day after signature (Nghị định 30/2020/NĐ-CP Điều 15).',
      };
  }
}

function inBoth(sentences: readonly Sentence[]): Sentence {
  return { vi: sentences.map(({ vi }) => vi).join(' '), en: sentences.map(({ en }) => en).join(' ') };
}
