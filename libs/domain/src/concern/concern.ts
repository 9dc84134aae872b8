import type { CivilDate, Instant } from '../calendar';
import type { Sentence } from '../sentence';

/** What is followed: an opinion from the floor, or a recommendation of the people's inspection board to the head. */
export const CONCERN_KINDS = ['opinion', 'recommendation'] as const;
export type ConcernKind = (typeof CONCERN_KINDS)[number];

/** Which concern. */
export interface ConcernRef {
  readonly kind: ConcernKind;
  readonly id: string;
}

/** What happens to a concern after it was raised, in the words of whoever does it. */
export const CONCERN_STEPS = ['responded', 'fulfilled', 'accepted', 'contested'] as const;
export type ConcernStepName = (typeof CONCERN_STEPS)[number];

/** One thing that happened to a concern; it is never changed. */
export interface ConcernStep {
  readonly step: ConcernStepName;
  readonly byId: string;
  readonly at: Instant;
  /** What was answered, done or found wrong; may be empty where somebody accepts. */
  readonly text: string;
}

/** What somebody raised and others owe an answer to, followed until its author says that it is settled. */
export interface Concern {
  readonly kind: ConcernKind;
  readonly raisedOn: CivilDate;
  readonly authorId: string;
  /** Who owes the next thing: who promised it, who answered, or the head. */
  readonly ownerId: string;
  /** How far it had come when it began to be followed. */
  readonly start: 'unanswered' | 'answered' | 'promised' | 'forwarded';
  /** The day that was promised. */
  readonly promisedOn: CivilDate | null;
  /** In their order. */
  readonly steps: readonly ConcernStep[];
}

/** How far a concern has come. */
export const CONCERN_STATES = ['unanswered', 'promised', 'unconfirmed', 'settled', 'forwarded'] as const;
export type ConcernState = (typeof CONCERN_STATES)[number];

/** What each state is called. */
export const CONCERN_STATE_NAMES: Readonly<Record<ConcernState, Sentence>> = {
  unanswered: { vi: 'Chờ trả lời', en: 'Waiting for an answer' },
  promised: { vi: 'Đang thực hiện cam kết', en: 'A commitment is being carried out' },
  unconfirmed: { vi: 'Chờ người nêu xác nhận', en: 'Waiting for its author’s word' },
  settled: { vi: 'Đã giải quyết', en: 'Settled' },
  forwarded: { vi: 'Đã chuyển cơ quan có thẩm quyền', en: 'Forwarded to the body in charge' },
};

/** What is said about a concern, from what was raised to its author's last word. */
export const CONCERN_SAYINGS = ['opinion', 'recommendation', 'answer', 'commitment', ...CONCERN_STEPS] as const;
export type ConcernSaying = (typeof CONCERN_SAYINGS)[number];

/** What each saying is called. */
export const CONCERN_SAYING_NAMES: Readonly<Record<ConcernSaying, Sentence>> = {
  opinion: { vi: 'Ý kiến tại hội nghị', en: 'Opinion in the conference' },
  recommendation: { vi: 'Kiến nghị của Ban Thanh tra nhân dân', en: 'Recommendation of the inspection board' },
  answer: { vi: 'Giải đáp tại hội nghị', en: 'Answer in the conference' },
  commitment: { vi: 'Cam kết', en: 'Commitment' },
  responded: { vi: 'Trả lời', en: 'Answered' },
  fulfilled: { vi: 'Báo đã thực hiện', en: 'Reported as done' },
  accepted: { vi: 'Xác nhận đã giải quyết', en: 'Confirmed as settled' },
  contested: { vi: 'Chưa chấp nhận', en: 'Contested' },
};

/**
 * Tells how far a concern has come. What was answered or done waits for its author, and goes back to its owner when that one contests
 * it; a recommendation of the board is settled once the head has answered.
 *
 * @see Luật 10/2022/QH15 Điều 63 khoản 1 điểm c
 */
export function concernState({ kind, start, promisedOn, steps }: Concern): ConcernState {
  const last = steps.at(-1);
  if (!last) return start === 'answered' ? 'unconfirmed' : start;
  switch (last.step) {
    case 'responded':
      return kind === 'recommendation' ? 'settled' : 'unconfirmed';
    case 'fulfilled':
      return 'unconfirmed';
    case 'accepted':
      return 'settled';
    case 'contested':
      return promisedOn === null ? 'unanswered' : 'promised';
  }
}

/** Whether somebody still owes something. */
export function isOutstanding(concern: Concern): boolean {
  return !['settled', 'forwarded'].includes(concernState(concern));
}
