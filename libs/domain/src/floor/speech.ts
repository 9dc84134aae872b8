import { millisecondsBetween, type Instant } from '../calendar';
import type { Sentence } from '../sentence';

/** What somebody wants the floor for; a point of order goes first, an answer is nobody's turn. */
export const SPEECH_CATEGORIES = ['pointOfOrder', 'question', 'opinion', 'proposal', 'answer'] as const;
export type SpeechCategory = (typeof SPEECH_CATEGORIES)[number];

/** What each category is called. */
export const SPEECH_CATEGORY_NAMES: Readonly<Record<SpeechCategory, Sentence>> = {
  pointOfOrder: { vi: 'Ý kiến về trình tự', en: 'Point of order' },
  question: { vi: 'Câu hỏi', en: 'Question' },
  opinion: { vi: 'Ý kiến', en: 'Opinion' },
  proposal: { vi: 'Đề xuất, kiến nghị', en: 'Proposal' },
  answer: { vi: 'Giải đáp', en: 'Answer' },
};

/** How a speech stands. */
export const SPEECH_STATES = ['waiting', 'speaking', 'done', 'withdrawn'] as const;
export type SpeechState = (typeof SPEECH_STATES)[number];

/** While a speech is paused its clock stands still; the last pause may still last. */
export interface SpeechPause {
  readonly fromAt: Instant;
  readonly toAt: Instant | null;
}

/** One person's wish to speak, and what became of it. */
export interface Speech {
  readonly id: string;
  readonly personId: string;
  readonly category: SpeechCategory;
  readonly state: SpeechState;
  readonly askedAt: Instant;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly pauses: readonly SpeechPause[];
  /** Why the chair gave the floor out of turn; null where it was this speech's turn. */
  readonly outOfTurn: string | null;
}

/** Whether a speech has the floor but its clock stands still. */
export function isPaused({ state, pauses }: Speech): boolean {
  return state === 'speaking' && pauses.at(-1)?.toAt === null;
}

/** The clock of a speech as the speaker and the room see it. */
export interface SpeechClock {
  readonly spokenSeconds: number;
  /** Below zero once the speech is over its limit; null without a limit. */
  readonly leftSeconds: number | null;
  readonly isOver: boolean;
  readonly isPaused: boolean;
}

/** Reads the clock of a speech at an instant: pauses do not count, and a finished speech stands still. */
export function speechClock(speech: Speech, limitSeconds: number | null, at: Instant): SpeechClock {
  const spokenSeconds = Math.floor(spokenMilliseconds(speech, at) / 1000);
  const leftSeconds = limitSeconds === null ? null : limitSeconds - spokenSeconds;
  return { spokenSeconds, leftSeconds, isOver: leftSeconds !== null && leftSeconds < 0, isPaused: isPaused(speech) };
}

function spokenMilliseconds({ startedAt, endedAt, pauses }: Speech, at: Instant): number {
  if (startedAt === null || at <= startedAt) return 0;
  const end = endedAt !== null && endedAt < at ? endedAt : at;
  const paused = pauses
    .filter(({ fromAt }) => fromAt < end)
    .reduce((sum, { fromAt, toAt }) => sum + millisecondsBetween(fromAt, toAt !== null && toAt < end ? toAt : end), 0);
  return millisecondsBetween(startedAt, end) - paused;
}
