import type { Verdict } from '../assembly';
import type { Sentence } from '../sentence';

/** On which page what is missing is mended. */
export const MENDING_PAGES = [
  'people',
  'agenda',
  'documents',
  'summons',
  'roll',
  'checkIn',
  'votes',
  'ballots',
  'elections',
  'pledge',
  'speakers',
  'plan',
] as const;
export type MendingPage = (typeof MENDING_PAGES)[number];

/** One thing that is still missing, with the page that mends it. */
export interface Missing<Code extends string> {
  readonly code: Code;
  readonly page: MendingPage;
  readonly sentence: Sentence;
}

/** Sums up what is missing before the opening: “3 việc còn thiếu trước khi khai mạc”. */
export function missingSentence(missings: readonly Missing<string>[]): Sentence {
  const count = missings.length;
  if (count === 0) return { vi: 'Đã đủ điều kiện khai mạc.', en: 'Everything is ready for the opening.' };
  return {
    vi: `${count} việc còn thiếu trước khi khai mạc.`,
    en: `${count} ${count === 1 ? 'thing is' : 'things are'} missing before the opening.`,
  };
}

/** One entry of a preflight, or none where nothing is missing. */
export function missing<Code extends string>(
  code: Code,
  page: MendingPage,
  sentence: Sentence | false,
): Missing<Code>[] {
  return sentence === false ? [] : [{ code, page, sentence }];
}

const UNCOUNTED: Sentence = { vi: 'Chưa điểm danh.', en: 'Nobody has been counted yet.' };

/** Says how the quorum stands where it is missing. */
export function missingQuorum(verdict: Verdict | null): Sentence {
  return verdict?.sentence ?? UNCOUNTED;
}

/** Says that nobody counts ballots yet. */
export const NO_COMMITTEE: Sentence = { vi: 'Chưa có tổ kiểm phiếu.', en: 'There is no counting committee.' };
