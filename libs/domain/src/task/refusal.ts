import { authorityRefusalSentence, type ActingRefusal, type OwnActingRefusal } from '../authority/refusal';
import type { Sentence } from '../sentence';
import { recordingRefusalSentence, type RecordingRefusal } from './recorded';
import type { Outcome, TaskState } from './task';
import { STAGE_FROZEN } from './withdraw';

/** Why an answer to a task does not count. */
export type DecisionRefusal =
  | {
      readonly code: 'already-decided';
      readonly outcome: Outcome;
      readonly decidedAt: string;
      readonly decidedById: string;
    }
  | { readonly code: 'task-expired' }
  | { readonly code: 'task-recalled' }
  | { readonly code: 'task-handed-over' }
  | { readonly code: 'task-withdrawn' }
  | { readonly code: 'stage-frozen'; readonly since: string }
  | RecordingRefusal
  | ActingRefusal
  | { readonly code: 'round-closed' }
  | { readonly code: 'not-your-turn' }
  | { readonly code: 'packet-changed'; readonly current: string | null }
  | { readonly code: 'outcome-not-offered'; readonly outcome: string; readonly offered: readonly string[] }
  | { readonly code: 'reason-required'; readonly outcome: Outcome }
  | { readonly code: 'too-late'; readonly phase: string };

/** Why a task cannot be passed on. */
export type HandOverRefusal =
  | { readonly code: 'task-not-open'; readonly state: TaskState }
  | { readonly code: 'not-asked'; readonly personId: string }
  | { readonly code: 'same-person' }
  | { readonly code: 'stage-frozen'; readonly since: string }
  | { readonly code: 'asked-by-name' }
  | { readonly code: 'reassigned-without-reason' }
  | { readonly code: 'own-draft' }
  | { readonly code: 'asked-already'; readonly personId: string }
  | Extract<OwnActingRefusal, { code: 'wrong-role' | 'recused-before' }>;

/** Says a refused answer or hand-over in the reader's language. */
export function taskRefusalSentence(refusal: DecisionRefusal | HandOverRefusal): Sentence {
  switch (refusal.code) {
    case 'already-decided':
      return {
        vi: 'Việc này đã có quyết định trước đó; quyết định đầu tiên được giữ nguyên.',
        en: 'This task was decided before; the first decision stands.',
      };
    case 'task-expired':
      return {
        vi: 'Việc này đã hết hạn và được xử lý theo quy tắc im lặng đã ghi trong thư.',
        en: 'This task has expired; the silence rule printed in the mail was applied.',
      };
    case 'task-recalled':
      return {
        vi: 'Việc này đã được thu hồi, không cần quyết định nữa.',
        en: 'This task was recalled; no answer is needed any more.',
      };
    case 'task-handed-over':
      return { vi: 'Việc này đã được chuyển cho người khác.', en: 'This task was handed over to another person.' };
    case 'task-withdrawn':
      return {
        vi: 'Câu trả lời này đã được rút lại hoặc hủy bỏ; việc được hỏi lại bằng thư mới.',
        en: 'This answer was withdrawn or annulled; the question is put again by a new mail.',
      };
    case 'stage-frozen':
      return STAGE_FROZEN;
    case 'not-asked':
      return { vi: 'Việc này được giao cho người khác.', en: 'This task is assigned to somebody else.' };
    case 'authority-ended':
    case 'outside-authority':
    case 'wrong-role':
    case 'recused-before':
      return authorityRefusalSentence(refusal);
    case 'round-closed':
      return { vi: 'Vòng lấy ý kiến hoặc phê duyệt này đã kết thúc.', en: 'This round is already closed.' };
    case 'not-your-turn':
      return {
        vi: 'Chưa đến lượt: người trước trong thứ tự chưa quyết định.',
        en: 'It is not your turn yet: somebody before you has not decided.',
      };
    case 'packet-changed':
      return {
        vi: 'Hồ sơ trình đã thay đổi trong khi bạn đọc; hãy xem bản mới rồi quyết định lại.',
        en: 'The packet changed while you were reading; please look at the new version and decide again.',
      };
    case 'outcome-not-offered':
      return {
        vi: `Câu trả lời “${refusal.outcome}” không có trong các lựa chọn của việc này.`,
        en: `The answer “${refusal.outcome}” is not among the choices of this task.`,
      };
    case 'own-draft':
      return { vi: 'Người soạn không được tự phê duyệt văn bản của mình.', en: 'Nobody approves their own draft.' };
    case 'reason-required':
      return {
        vi: 'Cần ghi lý do hoặc nội dung góp ý cho lựa chọn này.',
        en: 'This choice needs a reason or a remark.',
      };
    case 'too-late':
      return {
        vi: 'Hồ sơ đã được trình ký nên không nhận thêm góp ý muộn; hãy liên hệ đơn vị soạn thảo.',
        en: 'The packet has gone to the signatory: late remarks are not taken any more; please contact the drafting unit.',
      };
    case 'task-not-open':
      return { vi: 'Việc này không còn mở nên không thể chuyển giao.', en: 'This task is no longer open.' };
    case 'same-person':
      return { vi: 'Việc này vốn đang được giao cho người đó.', en: 'This person already has the task.' };
    case 'asked-by-name':
      return {
        vi: 'Phê duyệt và phản đối chỉ do chính người được hỏi chuyển giao; vắng mặt thì người thay thế cần văn bản ủy quyền.',
        en: 'Only whoever is asked passes an approval on; while they are away, a substitute needs an order.',
      };
    case 'reassigned-without-reason':
      return {
        vi: 'Chuyển việc của người khác thì cần ghi lý do.',
        en: 'Sending on what somebody else was asked needs a reason.',
      };
    case 'asked-already':
      return { vi: 'Người này đã được hỏi trong cùng vòng.', en: 'This person is already asked in the same round.' };
    default:
      return recordingRefusalSentence(refusal);
  }
}
