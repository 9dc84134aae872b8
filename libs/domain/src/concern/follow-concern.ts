import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import { concernState, type Concern, type ConcernState, type ConcernStep, type ConcernStepName } from './concern';

/** Why something does not happen to a concern. */
export type ConcernRefusal =
  | { readonly code: 'concern-elsewhere'; readonly state: ConcernState }
  | { readonly code: 'concern-words-missing'; readonly step: ConcernStepName };

const FROM: Readonly<Record<ConcernStepName, ConcernState>> = {
  responded: 'unanswered',
  fulfilled: 'promised',
  accepted: 'unconfirmed',
  contested: 'unconfirmed',
};

/** Takes a concern one step further; whoever answers, reports or contests says so in words, and what happened before stays. */
export function followConcern(concern: Concern, step: ConcernStep): Result<Concern, ConcernRefusal> {
  const state = concernState(concern);
  if (FROM[step.step] !== state) return refuse({ code: 'concern-elsewhere', state });
  const text = step.text.trim();
  if (!text && step.step !== 'accepted') return refuse({ code: 'concern-words-missing', step: step.step });
  return ok({ ...concern, steps: [...concern.steps, { ...step, text }] });
}

/** Says in the reader's language why something does not happen to a concern. */
export function concernRefusalSentence(refusal: ConcernRefusal): Sentence {
  switch (refusal.code) {
    case 'concern-elsewhere':
      return {
        vi: 'Việc này đã có bước tiếp theo. Tải lại trang để xem đang chờ ai.',
        en: 'This has gone further in the meantime. Reload the page to see who is waited for.',
      };
    case 'concern-words-missing':
      return refusal.step === 'contested'
        ? { vi: 'Hãy ghi điều chưa chấp nhận.', en: 'Say what is not settled.' }
        : { vi: 'Hãy ghi nội dung trả lời hoặc việc đã làm.', en: 'Write down the answer, or what was done.' };
  }
}
