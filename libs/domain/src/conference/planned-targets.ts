import type { Term } from '../follow-up';
import { readTarget, type PartyKind, type Promisor } from '../pledge';
import type { ConferencePlan, PlannedConference, PlannedFollowUp, PlannedTarget } from './plan';

/** One party of a planned target by the codes of the plan, and who reports for it. */
export interface PlannedPartyRow {
  readonly kind: PartyKind;
  readonly unit: string | null;
  readonly person: string | null;
  /** The code of the person who reports for it; null where the plan has nobody. */
  readonly owner: string | null;
}

/** The time that a plan follows: from the conference, unless the plan says otherwise, to its last day. */
export function followedTerm({
  conference,
  followUp,
}: {
  readonly conference: Pick<PlannedConference, 'heldOn'>;
  readonly followUp: PlannedFollowUp;
}): Term {
  return { fromOn: followUp.from ?? conference.heldOn, untilOn: followUp.until };
}

/** Reads a target of a plan, or finds everything that is wrong with its figures. */
export function readPlannedTarget(plan: ConferencePlan, { follows = [], ...target }: PlannedTarget) {
  return readTarget({ ...target, predecessors: follows.map(({ figure }) => figure ?? null) }, followedTerm(plan));
}

/** The code of the person who answers for a target: the one named, or the head of the unit named. */
export function ownerOf({ people }: ConferencePlan, owner: string | null): string | null {
  if (people.some(({ code }) => code === owner)) return owner;
  const ofUnit = people.filter(({ unit }) => unit === owner);
  return (ofUnit.find(({ roles }) => roles.includes('unitHead')) ?? ofUnit[0])?.code ?? null;
}

/** Who promises a planned target; the unit or the person that answers for it where the plan says nothing. */
export function promisorOf(
  { people }: ConferencePlan,
  { party, owner }: Pick<PlannedTarget, 'party' | 'owner'>,
): Promisor {
  if (party === undefined) return people.some(({ code }) => code === owner) ? 'people' : 'units';
  return typeof party === 'string' ? party : 'units' in party ? 'units' : 'people';
}

/**
 * The parties of a planned target: several of them each report for themselves, a single one is reported for by the owner.
 *
 * Units that the office set up for a task promise nothing when every unit does.
 */
export function partiesOf(plan: ConferencePlan, target: Pick<PlannedTarget, 'party' | 'owner'>): PlannedPartyRow[] {
  const owner = ownerOf(plan, target.owner);
  const rows = named(plan, target);
  const isAlone = rows.length === 1;
  return rows.map((row) => ({ ...row, owner: isAlone ? owner : ownerOf(plan, row.person ?? row.unit) }));
}

function named(plan: ConferencePlan, { party, owner }: Pick<PlannedTarget, 'party' | 'owner'>) {
  const isPerson = plan.people.some(({ code }) => code === owner);
  const stated = party ?? (isPerson ? { people: [owner!] } : { units: owner ? [owner] : [] });
  if (stated === 'allUnits') return plan.units.filter(({ advisory }) => !advisory).map(({ code }) => ofUnit(code));
  if (typeof stated === 'string') return [{ kind: stated, unit: null, person: null }];
  if ('units' in stated) return stated.units.map(ofUnit);
  return stated.people.map((person) => ({ kind: 'person' as const, unit: null, person }));
}

function ofUnit(unit: string) {
  return { kind: 'unit' as const, unit, person: null };
}
