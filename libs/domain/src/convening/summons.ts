import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import type { ConferenceForm } from '../procedure';
import type { UnitQuota } from './allocate-delegates';
import type { ConveningRefusal } from './refusal';

/** As what somebody is asked to come; a guest has no vote and is not in the base of the quorum. */
export const SUMMONED_AS = ['staff', 'electedDelegate', 'exOfficioDelegate', 'guest'] as const;
export type SummonedAs = (typeof SUMMONED_AS)[number];

/** What each of them is called. */
export const SUMMONED_AS_NAMES: Readonly<Record<SummonedAs, Sentence>> = {
  staff: { vi: 'Cán bộ, công chức, viên chức, người lao động', en: 'Member of staff' },
  electedDelegate: { vi: 'Đại biểu được bầu', en: 'Elected delegate' },
  exOfficioDelegate: { vi: 'Đại biểu đương nhiên', en: 'Delegate ex officio' },
  guest: { vi: 'Khách mời', en: 'Guest' },
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
  readonly guestIds: readonly string[];
}

/** Lists who is summoned, each person once: all staff, or the delegates; guests besides. */
export function whoIsSummoned(facts: SummonsFacts): Result<readonly Summoned[], ConveningRefusal> {
  const { staffIds, guestIds } = facts;
  const entitled: Result<readonly Summoned[], ConveningRefusal> =
    facts.form === 'plenary'
      ? ok([...new Set(staffIds)].map((personId) => ({ personId, as: 'staff' })))
      : delegates(facts);
  if (!entitled.ok) return entitled;
  const known = new Set(entitled.value.map(({ personId }) => personId));
  const guests = [...new Set(guestIds)].filter((personId) => !known.has(personId));
  return ok([...entitled.value, ...guests.map((personId) => ({ personId, as: 'guest' as const }))]);
}

/** Those on whom the quorum counts: everybody summoned but the guests. */
export function entitledIds(summoned: readonly Summoned[]): readonly string[] {
  return summoned.filter(({ as }) => as !== 'guest').map(({ personId }) => personId);
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
