import { ok, refuse, type Result } from '../result';
import type { ConveningRefusal } from './refusal';

/** How many people work in a unit. */
export interface UnitStrength {
  readonly unitCode: string;
  readonly staff: number;
}

/** How many delegates a unit elects. */
export interface UnitQuota extends UnitStrength {
  readonly delegates: number;
}

/**
 * Shares the delegates out among the units in proportion to their staff; every unit has at least one, and the sum is exact.
 *
 * What is left after the whole shares goes to the largest remainders; of equal ones, to the unit that stands first. The law prescribes no way of sharing.
 */
export function allocateDelegates(
  units: readonly UnitStrength[],
  delegates: number,
): Result<readonly UnitQuota[], ConveningRefusal> {
  const wrong = refusalFor(units, delegates);
  if (wrong) return refuse(wrong);
  const shares = sharesOf(units, delegates);
  return ok(units.map((unit) => ({ ...unit, delegates: shares.get(unit.unitCode)! })));
}

function refusalFor(units: readonly UnitStrength[], delegates: number): ConveningRefusal | null {
  const uncounted = [delegates, ...units.map(({ staff }) => staff)].find(
    (some) => !Number.isSafeInteger(some) || some < 1,
  );
  if (uncounted !== undefined) return { code: 'not-a-positive-count', value: uncounted };
  const twice = units.find(({ unitCode }, place) => units.findIndex((other) => other.unitCode === unitCode) !== place);
  if (twice) return { code: 'unit-twice', unitCode: twice.unitCode };
  if (delegates < units.length) return { code: 'fewer-delegates-than-units', delegates, units: units.length };
  const staff = sum(units);
  return delegates > staff ? { code: 'more-delegates-than-staff', delegates, staff } : null;
}

/** A unit too small for a whole share gets one delegate all the same; the others then share what is left. */
function sharesOf(units: readonly UnitStrength[], delegates: number): ReadonlyMap<string, number> {
  const staff = sum(units);
  const small = units.filter((unit) => delegates * unit.staff < staff);
  if (small.length === 0) return largestRemainders(units, delegates);
  const rest = units.filter((unit) => !small.includes(unit));
  const ones = small.map(({ unitCode }) => [unitCode, 1] as const);
  return new Map([...ones, ...(rest.length > 0 ? sharesOf(rest, delegates - small.length) : [])]);
}

function largestRemainders(units: readonly UnitStrength[], delegates: number): ReadonlyMap<string, number> {
  const staff = sum(units);
  const shares = units.map((unit) => {
    const remainder = (delegates * unit.staff) % staff;
    return { unitCode: unit.unitCode, remainder, whole: (delegates * unit.staff - remainder) / staff };
  });
  const left = delegates - shares.reduce((total, { whole }) => total + whole, 0);
  const luckier = new Set(shares.toSorted((one, other) => other.remainder - one.remainder).slice(0, left));
  return new Map(shares.map((share) => [share.unitCode, share.whole + (luckier.has(share) ? 1 : 0)]));
}

function sum(units: readonly UnitStrength[]): number {
  return units.reduce((total, { staff }) => total + staff, 0);
}
