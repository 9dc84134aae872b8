import type { Sentence } from '../sentence';

/** Where in a plan: keys and indexes. */
export type PlanPath = readonly (string | number)[];

/** One thing about a plan that is wrong, or irregular. An error refuses the plan; a warning is shown and recorded. */
export interface PlanFinding {
  readonly level: 'error' | 'warning';
  readonly path: PlanPath;
  readonly code: string;
  readonly sentence: Sentence;
}

/** What a plan's codes name. */
export const PERSON: Sentence = { vi: 'người', en: 'person' };
export const UNIT: Sentence = { vi: 'phòng, đơn vị', en: 'unit' };
export const UNIT_OR_PERSON: Sentence = { vi: 'phòng, đơn vị hoặc người', en: 'unit or person' };
export const DOCUMENT: Sentence = { vi: 'văn bản', en: 'document' };

/** Something wrong at a place of the plan. */
export function planError(path: PlanPath, code: string, vi: string, en: string): PlanFinding {
  return { level: 'error', path, code, sentence: { vi, en } };
}

/** Names every path whose code is not among the known ones. */
export function missing(
  known: readonly { readonly code: string }[],
  what: Sentence,
  used: readonly (readonly [PlanPath, string | null])[],
): PlanFinding[] {
  const codes = new Set(known.map(({ code }) => code));
  return used.flatMap(([path, code]) => (code === null || codes.has(code) ? [] : [unknown(path, what, code)]));
}

function unknown(path: PlanPath, what: Sentence, code: string): PlanFinding {
  return planError(
    path,
    'unknown-code',
    `Không có ${what.vi} “${code}” trong kế hoạch.`,
    `The plan has no ${what.en} “${code}”.`,
  );
}
