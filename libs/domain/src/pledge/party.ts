import type { Sentence } from '../sentence';

/** Who promises a target: the head, the employee side, named units or people, every unit, or all staff together. */
export const PROMISORS = ['head', 'employeeSide', 'units', 'people', 'allUnits', 'everybody'] as const;
export type Promisor = (typeof PROMISORS)[number];

/** One party of a target; each reports for itself, so that "every unit" is one target with a report of each unit. */
export const PARTY_KINDS = ['head', 'employeeSide', 'unit', 'person', 'everybody'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

const NAMES: Record<Promisor, Sentence> = {
  head: { vi: 'Thủ trưởng cơ quan', en: 'The head of the office' },
  employeeSide: { vi: 'Bên đại diện người lao động', en: 'The employee side' },
  units: { vi: 'Đơn vị', en: 'Units' },
  people: { vi: 'Cá nhân', en: 'People' },
  allUnits: { vi: 'Tất cả các đơn vị', en: 'Every unit' },
  everybody: { vi: 'Toàn thể cán bộ, công chức, viên chức, người lao động', en: 'All staff' },
};

/** Names for people who promises a target. */
export function promisorName(promisor: Promisor): Sentence {
  return NAMES[promisor];
}

/** A party, and which one it took over from. */
export interface SucceedingParty {
  readonly id: string;
  readonly replacesId: string | null;
}

/** A party with those that it took over from, itself first: what they reported counts for it until it reports itself. */
export function lineOfParty(parties: readonly SucceedingParty[], id: string): readonly string[] {
  const line: string[] = [];
  for (let at: string | null = id; at !== null && !line.includes(at);) {
    line.push(at);
    at = parties.find((party) => party.id === line.at(-1))?.replacesId ?? null;
  }
  return line;
}
