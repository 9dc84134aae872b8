import type { Sentence } from '../sentence';
import { countFaultSentence, type CountFault } from './count-fault';
import { countQuestionSentence, type CountQuestion } from './count-questions';
import { COUNT_PHASE_NAMES, type CountPhase } from './count-record';
import type { CommitteeRefusal } from './counting-committee';
import { joined } from './joined';

/** Why the counting record does not go on as somebody wants. */
export type CountRecordRefusal =
  | CommitteeRefusal
  | { readonly code: 'not-on-committee'; readonly personId: string }
  | { readonly code: 'count-not-there'; readonly phase: CountPhase }
  | { readonly code: 'witnesses-missing'; readonly needed: number }
  | { readonly code: 'does-not-add-up'; readonly faults: readonly CountFault[] }
  | { readonly code: 'not-explained'; readonly question: CountQuestion['code'] }
  | { readonly code: 'count-questions-open'; readonly questions: readonly CountQuestion[] }
  | { readonly code: 'photo-missing' }
  | { readonly code: 'head-locks' }
  | { readonly code: 'count-not-locked'; readonly phase: CountPhase }
  | { readonly code: 'count-of-something-else' };

/** Says in the reader's language why the counting record does not go on. */
export function countRecordRefusalSentence(refusal: CountRecordRefusal): Sentence {
  switch (refusal.code) {
    case 'candidate-counts':
    case 'candidate-witnesses':
    case 'committee-without-members':
    case 'committee-person-twice':
    case 'committee-not-in-room':
    case 'not-on-committee':
    case 'witnesses-missing':
      return committeeSentence(refusal);
    case 'count-not-there': {
      const { vi, en } = COUNT_PHASE_NAMES[refusal.phase];
      return {
        vi: `Biên bản kiểm phiếu đang ở bước “${vi}”; việc này không thuộc bước đó.`,
        en: `The counting record is at “${en}”; this does not belong there.`,
      };
    }
    case 'does-not-add-up':
      return joined(refusal.faults.map(countFaultSentence));
    case 'not-explained':
      return { vi: 'Hãy ghi lời giải thích, hoặc kiểm phiếu lại.', en: 'Explain it, or count again.' };
    case 'count-questions-open':
      return joined(refusal.questions.map(countQuestionSentence));
    case 'photo-missing':
      return {
        vi: 'Cần đính kèm ảnh chụp biên bản kiểm phiếu giấy trước khi ký xác nhận.',
        en: 'Attach a photo of the paper record before it is signed.',
      };
    case 'head-locks':
      return {
        vi: 'Chỉ tổ trưởng tổ kiểm phiếu khóa biên bản.',
        en: 'Only the head of the counting committee locks the record.',
      };
    case 'count-not-locked':
      return {
        vi: 'Biên bản kiểm phiếu chưa được khóa nên chưa có kết quả.',
        en: 'The counting record is not locked, so there is no result yet.',
      };
    case 'count-of-something-else':
      return {
        vi: 'Biên bản này không phải của lần bỏ phiếu đang xét.',
        en: 'This is the counting record of another ballot.',
      };
  }
}

function committeeSentence(
  refusal: Extract<
    CountRecordRefusal,
    { readonly code: CommitteeRefusal['code'] | 'not-on-committee' | 'witnesses-missing' }
  >,
): Sentence {
  switch (refusal.code) {
    case 'candidate-counts':
      return {
        vi: 'Người có tên trong danh sách bầu cử không được tham gia tổ kiểm phiếu.',
        en: 'Nobody who stands may be on the counting committee.',
      };
    case 'candidate-witnesses':
      return {
        vi: 'Người có tên trong danh sách bầu cử không được chứng kiến việc kiểm phiếu.',
        en: 'Nobody who stands may witness the count.',
      };
    case 'committee-without-members':
      return {
        vi: 'Tổ kiểm phiếu phải có tổ trưởng và ít nhất một tổ viên.',
        en: 'A counting committee has a head and at least one member.',
      };
    case 'committee-person-twice':
      return {
        vi: 'Một người không giữ hai phần việc khi kiểm phiếu.',
        en: 'Nobody has two parts in one count.',
      };
    case 'committee-not-in-room':
      return {
        vi: 'Tổ trưởng, tổ viên tổ kiểm phiếu và người chứng kiến phải có mặt khi phát phiếu.',
        en: 'The head and the members of the counting committee and the witnesses have to be in the room when the ballots are given out.',
      };
    case 'not-on-committee':
      return {
        vi: 'Chỉ tổ trưởng và tổ viên tổ kiểm phiếu được ghi, ký biên bản kiểm phiếu.',
        en: 'Only the head and the members of the counting committee write and sign its record.',
      };
    case 'witnesses-missing':
      return {
        vi: `Kiểm kê phiếu giấy phải có ${refusal.needed} người chứng kiến không ứng cử.`,
        en: `Paper ballots are taken stock of before ${refusal.needed} witnesses who do not stand.`,
      };
  }
}
