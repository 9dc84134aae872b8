import { writtenDate, type CivilDate } from '../calendar';
import type { Sentence } from '../sentence';
import { boxFaultSentence, type BoxFault } from './box-fault';

/** Why a secret ballot is not opened. */
export type OpeningRefusal =
  | { readonly code: 'poll-exists' }
  | { readonly code: 'conference-unknown' }
  | { readonly code: 'nobody-entitled' }
  | { readonly code: 'voter-twice'; readonly voterId: string }
  | { readonly code: 'nothing-to-choose' }
  | { readonly code: 'option-listed-twice'; readonly option: string }
  | { readonly code: 'too-many-options'; readonly options: number; readonly most: number }
  | { readonly code: 'key-malformed' };

/** Why an envelope is not taken. */
export type CastingRefusal =
  | { readonly code: 'poll-unknown' }
  | { readonly code: 'poll-not-open' }
  | { readonly code: 'not-on-roll' }
  | { readonly code: 'already-cast' }
  | { readonly code: 'envelope-malformed' }
  | { readonly code: 'envelope-of-another' };

/** Why a secret ballot is not closed, counted, or its envelopes not destroyed. */
export type CountingRefusal =
  | { readonly code: 'poll-unknown' }
  | { readonly code: 'objections-end-too-early'; readonly closedOn: CivilDate }
  | { readonly code: 'objections-end-too-late'; readonly latest: CivilDate }
  | { readonly code: 'poll-still-open' }
  | { readonly code: 'poll-not-counted' }
  | { readonly code: 'poll-void' }
  | { readonly code: 'wrong-key' }
  | { readonly code: 'envelopes-destroyed' }
  | { readonly code: 'box-tampered'; readonly faults: readonly BoxFault[] }
  | { readonly code: 'objections-open'; readonly until: CivilDate };

/** Why something about a secret ballot is not done. */
export type PollRefusal = OpeningRefusal | CastingRefusal | CountingRefusal;

/** Says in the reader's language why something about a secret ballot is not done. */
export function pollRefusalSentence(refusal: PollRefusal): Sentence {
  switch (refusal.code) {
    case 'too-many-options':
      return {
        vi: `Phiếu kín chỉ chứa được ${refusal.most} lựa chọn, không phải ${refusal.options}.`,
        en: `A sealed ballot has room for ${refusal.most} choices, not ${refusal.options}.`,
      };
    case 'objections-end-too-early':
      return {
        vi: `Thời hạn khiếu nại phải kết thúc sau ngày đóng (${writtenDate(refusal.closedOn).vi}).`,
        en: `The time for objections must end after the day of closing (${writtenDate(refusal.closedOn).en}).`,
      };
    case 'objections-end-too-late':
      return {
        vi: `Thời hạn khiếu nại kết thúc chậm nhất vào ngày ${writtenDate(refusal.latest).vi}.`,
        en: `The time for objections ends on ${writtenDate(refusal.latest).en} at the latest.`,
      };
    case 'objections-open':
      return {
        vi: `Kết quả còn có thể bị khiếu nại đến hết ngày ${writtenDate(refusal.until).vi}: giữ nguyên phong bì và khoá.`,
        en: `The count may be contested until ${writtenDate(refusal.until).en}: envelopes and key are kept.`,
      };
    case 'box-tampered': {
      const faults = refusal.faults.map(boxFaultSentence);
      return {
        vi: `Không kiểm phiếu: ${faults.map(({ vi }) => vi).join(' ')}`,
        en: `Not counted: ${faults.map(({ en }) => en).join(' ')}`,
      };
    }
    default:
      return SENTENCES[refusal.code];
  }
}

type PlainCode = Exclude<
  PollRefusal['code'],
  'too-many-options' | 'objections-end-too-early' | 'objections-end-too-late' | 'objections-open' | 'box-tampered'
>;

const SENTENCES: Readonly<Record<PlainCode, Sentence>> = {
  'poll-exists': {
    vi: 'Hội nghị đã có cuộc bỏ phiếu kín với mã này.',
    en: 'The conference already has a secret ballot of this code.',
  },
  'conference-unknown': { vi: 'Không có hội nghị này.', en: 'There is no such conference.' },
  'nobody-entitled': {
    vi: 'Danh sách người được bỏ phiếu đang trống.',
    en: 'Nobody is on the roll of those who may vote.',
  },
  'voter-twice': { vi: 'Một người có tên hai lần trong danh sách bỏ phiếu.', en: 'A person is on the roll twice.' },
  'nothing-to-choose': { vi: 'Phiếu không có lựa chọn nào.', en: 'There is nothing to choose on the ballot.' },
  'option-listed-twice': { vi: 'Một lựa chọn được ghi hai lần trên phiếu.', en: 'A choice is on the ballot twice.' },
  'key-malformed': {
    vi: 'Khoá của Tổ kiểm phiếu không đọc được: hãy tạo khoá khác rồi mở lại.',
    en: 'The key of the counting committee cannot be read: make another and open again.',
  },
  'poll-unknown': { vi: 'Không có cuộc bỏ phiếu này.', en: 'There is no such secret ballot.' },
  'poll-not-open': {
    vi: 'Cuộc bỏ phiếu đã đóng: không nhận thêm phiếu.',
    en: 'The secret ballot has closed: no more ballots are taken.',
  },
  'not-on-roll': {
    vi: 'Bạn không có tên trong danh sách bỏ phiếu lần này.',
    en: 'You are not on the roll of this secret ballot.',
  },
  'already-cast': {
    vi: 'Bạn đã bỏ phiếu; phiếu đã bỏ không đổi được.',
    en: 'You have handed in a ballot; it cannot be changed.',
  },
  'envelope-malformed': {
    vi: 'Phong bì phiếu không đúng dạng: hãy tải lại trang rồi bỏ phiếu lại.',
    en: 'The envelope does not have the right form: load the page again and vote once more.',
  },
  'envelope-of-another': {
    vi: 'Phong bì này đã được người khác bỏ: hãy tải lại trang rồi bỏ phiếu lại.',
    en: 'Somebody else has handed in this very envelope: load the page again and vote once more.',
  },
  'poll-still-open': {
    vi: 'Cuộc bỏ phiếu còn mở: đóng rồi mới kiểm phiếu.',
    en: 'The secret ballot is still open: close it before counting.',
  },
  'poll-not-counted': {
    vi: 'Phiếu chưa được kiểm: giữ nguyên phong bì và khoá.',
    en: 'The ballots are not counted yet: envelopes and key are kept.',
  },
  'poll-void': {
    vi: 'Cuộc bỏ phiếu này đã bị hủy: không kiểm phiếu.',
    en: 'This secret ballot was declared void: it is not counted.',
  },
  'wrong-key': {
    vi: 'Khoá này không phải khoá của cuộc bỏ phiếu: hãy kiểm tra lại từng từ.',
    en: 'This is not the key of this secret ballot: check it word by word.',
  },
  'envelopes-destroyed': {
    vi: 'Phong bì đã được huỷ sau thời hạn khiếu nại: không kiểm lại được nữa.',
    en: 'The envelopes were destroyed after the time for objections: they cannot be counted again.',
  },
};
