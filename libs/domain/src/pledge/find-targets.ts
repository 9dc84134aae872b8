import { matchesWords } from '../search';
import type { Sentence } from '../sentence';
import type { TargetState } from './target-state';

/** What a reader looks for among the promises of a year; what is left out is not looked at. */
export interface TargetSearch {
  readonly unitId?: string | undefined;
  readonly state?: TargetState | undefined;
  /** Words that stand in it, with or without accents. */
  readonly words?: string | undefined;
}

/** A promise as far as one looks for it. */
export interface SearchedTarget {
  readonly unitId: string | null;
  readonly state: TargetState;
  readonly code: string;
  readonly title: string;
  readonly party: Sentence;
  readonly owner: string;
}

/** Tells whether a promise is one of those looked for: the page, its printout and every export show the same. */
export function isLookedFor(promise: SearchedTarget, { unitId, state, words = '' }: TargetSearch): boolean {
  const { code, title, party, owner } = promise;
  return (
    (!unitId || unitId === promise.unitId) &&
    (!state || state === promise.state) &&
    matchesWords(`${code} ${title} ${party.vi} ${party.en} ${owner}`, words.trim())
  );
}
