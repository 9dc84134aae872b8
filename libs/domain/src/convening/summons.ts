import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import type { ConferenceForm } from '../procedure';
import type { UnitQuota } from './allocate-delegates';
import type { ConveningRefusal } from './refusal';

/** As what somebody is summoned; everybody summoned is in the base of the quorum. Guests are invited and not summoned. */
export const SUMMONED_AS = ['staff', 'electedDelegate', 'exOfficioDelegate'] as const;
export type SummonedAs = (typeof SUMMONED_AS)[number];

/** What each of them is called. */
export const SUMMONED_AS_NAMES: Readonly<Record<SummonedAs, Sentence>> = {
  staff: { vi: 'Cán bộ, công chức, viên chức, người lao động', en: 'Member of staff' },
  electedDelegate: { vi: 'Đại biểu được bầu', en: 'Elected delegate' },
  exOfficioDelegate: { vi: 'Đại biểu đương nhiên', en: 'Delegate ex officio' },
};

/** One person who is asked to come. */
export interface Summoned {
  readonly personId: string;
  readonly as: SummonedAs;
}

/** Who could be summoned. */
export interface SummonsFacts {
  readonly form: ConferenceForm['form'];
  readonly staffIds: readonly string[];
  readonly quotas: readonly UnitQuota[];
  readonly elected: readonly { readonly unitCode: string; readonly personId: string }[];
  /** Those who attend by their office: the head, the chair of the employee side; the office settles the list. */
  readonly exOfficioIds: readonly string[];
}

/** Lists who is summoned, each person once: all staff, or the delegates. */
export function whoIsSummoned(facts: SummonsFacts): Result<readonly Summoned[], ConveningRefusal> {
  return facts.form === 'plenary'
    ? ok([...new Set(facts.staffIds)].map((personId) => ({ personId, as: 'staff' })))
    : delegates(facts);
}

function delegates({
  staffIds,
  quotas,
  elected,
  exOfficioIds,
}: SummonsFacts): Result<readonly Summoned[], ConveningRefusal> {
  const ids = [...exOfficioIds, ...elected.map(({ personId }) => personId)];
  const stranger = ids.find((id) => !staffIds.includes(id));
  if (stranger !== undefined) return refuse({ code: 'delegate-from-outside', personId: stranger });
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined) return refuse({ code: 'delegate-already', personId: twice });
  for (const { unitCode, delegates: quota } of quotas) {
    const count = elected.filter((delegate) => delegate.unitCode === unitCode).length;
    if (count !== quota) return refuse({ code: 'delegates-of-unit', unitCode, elected: count, quota });
  }
  const unknown = elected.find(({ unitCode }) => !quotas.some((quota) => quota.unitCode === unitCode));
  if (unknown) return refuse({ code: 'delegates-of-unit', unitCode: unknown.unitCode, elected: 1, quota: 0 });
  return ok([
    ...exOfficioIds.map((personId) => ({ personId, as: 'exOfficioDelegate' as const })),
    ...elected.map(({ personId }) => ({ personId, as: 'electedDelegate' as const })),
  ]);
}
