import type { PlanEdit, PlanPath } from '@conference/domain';
import type { ExaminedFinding, ExaminedPlan } from '@conference/plan-file';
import { createContext, useContext } from 'react';

/** A plan that is being written: what it says, what is wrong with it, and the way to change it. */
export interface Draft extends ExaminedPlan {
  readonly edit: (edits: readonly PlanEdit[]) => void;
}

/** The plan of the form, for every field in it. */
export const DraftContext = createContext<Draft | null>(null);

export function useDraft(): Draft {
  const draft = useContext(DraftContext);
  if (!draft) throw new Error('a field of the plan stands outside of the form');
  return draft;
}

/** What stands at a place of the plan, whatever it is; undefined where nothing does. */
export function partAt(value: unknown, path: PlanPath): unknown {
  return path.reduce<unknown>(
    (part, step) => (typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[step] : undefined),
    value,
  );
}

/** The same as text: what is no text is shown as none. */
export function textAt(value: unknown, path: PlanPath): string {
  const part = partAt(value, path);
  return typeof part === 'string' || typeof part === 'number' ? String(part) : '';
}

/** The entries at a place; none where there is no list. */
export function listAt(value: unknown, path: PlanPath): readonly unknown[] {
  const part = partAt(value, path);
  return Array.isArray(part) ? part : [];
}

/** The codes at a place: of people, units or documents. */
export function codesAt(value: unknown, path: PlanPath): string[] {
  return listAt(value, path).filter((code) => typeof code === 'string');
}

/** A path as findings write it: `documents[2].drafter`. */
export function placeOf(path: PlanPath): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${part}` : part),
    '',
  );
}

/** Whether a place is another one, or within it. */
export function isWithin(place: string, outer: string): boolean {
  return place === outer || place.startsWith(`${outer}.`) || place.startsWith(`${outer}[`);
}

/** The findings at a place of the plan and within it. */
export function useFindingsAt(path: PlanPath): readonly ExaminedFinding[] {
  const place = placeOf(path);
  return useDraft().findings.filter((finding) => isWithin(finding.path, place));
}
