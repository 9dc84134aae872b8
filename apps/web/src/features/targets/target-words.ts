import type { AddTargetBody } from '@conference/contracts';
import type { Promisor } from '@conference/domain';

/** What somebody writes about a target, as the API takes it. */
export type TargetWords = AddTargetBody['target'];

/** The same while it is being typed: empty where nothing is said. */
export interface TypedTarget {
  readonly title: string;
  readonly party: Promisor | 'owner';
  readonly units: readonly string[];
  readonly people: readonly string[];
  readonly indicator: string;
  readonly measure: string;
  readonly direction: string;
  readonly baseline: string;
  readonly owner: string;
  readonly evidence: boolean;
  readonly from: string;
  readonly until: string;
}

export const EMPTY_TARGET: TypedTarget = {
  title: '',
  party: 'owner',
  units: [],
  people: [],
  indicator: '',
  measure: '',
  direction: '',
  baseline: '',
  owner: '',
  evidence: false,
  from: '',
  until: '',
};

/** What a target says, to be changed. */
export function typedOf(words: TargetWords): TypedTarget {
  const { party, indicator, measure, direction, baseline, owner, from, until } = words;
  return {
    title: words.title,
    ...partyOf(party),
    indicator: indicator ?? '',
    measure: measure ?? '',
    direction: direction ?? '',
    baseline: baseline ?? '',
    owner: owner ?? '',
    evidence: words.evidence,
    from: from ?? '',
    until: until ?? '',
  };
}

function partyOf(party: TargetWords['party']): Pick<TypedTarget, 'party' | 'units' | 'people'> {
  if (party === undefined) return { party: 'owner', units: [], people: [] };
  if (typeof party === 'string') return { party, units: [], people: [] };
  return 'units' in party
    ? { party: 'units', units: party.units, people: [] }
    : { party: 'people', units: [], people: party.people };
}

/** What was typed, as the API takes it; what is empty is not said. */
export function wordsOf(typed: TypedTarget): TargetWords {
  const { measure, direction, baseline, from, until } = typed;
  return {
    title: typed.title.trim(),
    indicator: typed.indicator.trim() || null,
    owner: typed.owner || null,
    evidence: typed.evidence,
    ...(typed.party !== 'owner' && { party: promised(typed) }),
    ...(measure && { measure: measure as NonNullable<TargetWords['measure']> }),
    ...(direction && { direction: direction as NonNullable<TargetWords['direction']> }),
    ...(baseline.trim() && { baseline: baseline.trim() }),
    ...(from && { from }),
    ...(until && { until }),
  };
}

function promised({ party, units, people }: TypedTarget): NonNullable<TargetWords['party']> {
  if (party === 'units') return { units: [...units] };
  if (party === 'people') return { people: [...people] };
  return party as Exclude<typeof party, 'units' | 'people' | 'owner'>;
}

/** Whether enough is said for the target to be sent. */
export function isWhole({ title, owner, party, units, people }: TypedTarget): boolean {
  const isNamed = party === 'units' ? units.length > 0 : party !== 'people' || people.length > 0;
  return title.trim() !== '' && owner !== '' && isNamed;
}
