import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import type { Round } from './round';
import type { Task, TaskState } from './task';

/** Why an answer cannot be taken back. */
export type WithdrawRefusal =
  | { readonly code: 'nothing-to-withdraw'; readonly state: TaskState }
  | { readonly code: 'not-asked'; readonly personId: string }
  | { readonly code: 'round-closed' }
  | { readonly code: 'stage-frozen'; readonly since: string }
  | { readonly code: 'withdrawal-without-reason' };

/**
 * Takes an answer back, with a reason: by whoever gave it, or by the person in whose name it was given, until the round is closed.
 *
 * A decided slot is final; this is the only way to change it, and the answer that was withdrawn stays on record.
 */
export function withdrawAnswer(
  task: Task,
  round: Round,
  { actorId, reason }: { readonly actorId: string; readonly reason: string },
): Result<Task, WithdrawRefusal> {
  if (actorId !== task.assigneeId && actorId !== task.decidedById)
    return refuse({ code: 'not-asked', personId: actorId });
  if (task.state !== 'decided') return refuse({ code: 'nothing-to-withdraw', state: task.state });
  if (round.state !== 'open') return refuse({ code: 'round-closed' });
  if (round.frozenAt) return refuse({ code: 'stage-frozen', since: round.frozenAt });
  if (!reason.trim()) return refuse({ code: 'withdrawal-without-reason' });
  return ok({ ...task, state: 'withdrawn' });
}

/** Says in the reader's language why an answer was not taken back. */
export function withdrawRefusalSentence(refusal: WithdrawRefusal): Sentence {
  switch (refusal.code) {
    case 'nothing-to-withdraw':
      return {
        vi: 'Việc này không có câu trả lời nào có thể rút lại.',
        en: 'There is no answer here that could be withdrawn.',
      };
    case 'not-asked':
      return {
        vi: 'Chỉ người đã trả lời, hoặc người được hỏi, mới được rút lại câu trả lời.',
        en: 'Only whoever answered, or was asked, withdraws the answer.',
      };
    case 'round-closed':
      return {
        vi: 'Vòng này đã kết thúc nên câu trả lời không rút lại được nữa.',
        en: 'The round is closed, so the answer can no longer be withdrawn.',
      };
    case 'stage-frozen':
      return STAGE_FROZEN;
    case 'withdrawal-without-reason':
      return { vi: 'Cần ghi lý do rút lại câu trả lời.', en: 'Withdrawing an answer needs a reason.' };
  }
}

/** Nothing is answered, taken back or changed while a reported answer is being looked into. */
export const STAGE_FROZEN: Sentence = {
  vi: 'Việc này đang tạm dừng: có người báo một câu trả lời không phải của mình. Chánh Văn phòng đang xem xét; chưa ghi nhận thêm câu trả lời nào.',
  en: 'This is frozen: somebody reported that an answer was not theirs. The head of office is looking into it; no answer is taken meanwhile.',
};
