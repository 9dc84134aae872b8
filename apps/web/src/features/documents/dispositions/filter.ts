import type { OpinionView } from '@conference/contracts';
import { DISPOSITIONS, matchesWords, type DispositionKind } from '@conference/domain';

/** Which remarks are shown by what became of them. */
export const STATES = ['all', 'open', 'answered', ...DISPOSITIONS] as const;
export type RemarkState = 'all' | 'open' | 'answered' | DispositionKind;

/** Which remarks are shown; empty words let everything through. */
export interface Filter {
  readonly words: string;
  readonly unit: string;
  readonly state: RemarkState;
  readonly blockId: string;
  readonly isLateOnly: boolean;
}

export const NO_FILTER: Filter = { words: '', unit: '', state: 'all', blockId: '', isLateOnly: false };
/** Remarks on the document as a whole. */
export const WHOLE = 'whole';

/** The remarks that a filter lets through, in their order. */
export function filtered(opinions: readonly OpinionView[], filter: Filter): OpinionView[] {
  const { words, unit, state, blockId, isLateOnly } = filter;
  return opinions.filter(
    (opinion) =>
      (!unit || opinion.unit === unit) &&
      isInState(opinion, state) &&
      (!blockId || (opinion.blockId ?? WHOLE) === blockId) &&
      (!isLateOnly || opinion.isLate) &&
      (!words.trim() || matchesWords(searchable(opinion), words.trim())),
  );
}

/** The remark after this one that nobody has answered yet, from the beginning again after the last. */
export function nextOpen(opinions: readonly OpinionView[], after: string): OpinionView | undefined {
  const at = opinions.findIndex(({ id }) => id === after);
  return [...opinions.slice(at + 1), ...opinions.slice(0, Math.max(at, 0))].find(
    ({ disposition }) => disposition === null,
  );
}

function isInState({ disposition }: OpinionView, state: RemarkState): boolean {
  if (state === 'all') return true;
  if (state === 'open') return disposition === null;
  return state === 'answered' ? disposition !== null : disposition === state;
}

function searchable({ person, unit, remark, quote, place, dispositionReason }: OpinionView): string {
  return [person, unit, remark, quote, place?.vi, place?.en, dispositionReason].filter(Boolean).join(' ');
}
