import { ok, refuse, type Result } from '../result';
import type { Direction } from './direction';
import type { BoundIndicator, Indicator, RangeIndicator } from './indicator';
import type { Lineage } from './lineage';
import type { PledgeRefusal } from './refusal';

type Known = BoundIndicator | RangeIndicator;

/**
 * Tells what the figures of two years say about a target, or null when they say nothing.
 *
 * `null` for a year means that there was no such target; an absent figure means that there was one whose figure is not known. Raised means more
 * demanding: a higher floor, or a lower ceiling; a bare figure or a range that is better when lower is a ceiling.
 */
export function lineageOf(
  previous: Indicator | null,
  current: Indicator | null,
  direction: Direction | null = null,
): Lineage | null {
  if (!previous) return current ? 'new' : null;
  if (!current) return 'dropped';
  if (previous.comparator === 'none' || current.comparator === 'none') return null;
  const change = demandChange(previous, current, direction);
  if (change === null) return null;
  return change === 0 ? 'kept' : change > 0 ? 'raised' : 'lowered';
}

/** Checks the lineage that an office states against its figures, where both years have one; an absent figure contradicts nothing. */
export function checkLineage(
  stated: Lineage,
  previous: Indicator,
  current: Indicator,
  direction: Direction | null = null,
): Result<Lineage, PledgeRefusal> {
  if (stated === 'new' && previous.comparator !== 'none') return refuse({ code: 'new-target-with-past' });
  if (stated === 'dropped' && current.comparator !== 'none') return refuse({ code: 'dropped-target-with-figure' });
  const computed = lineageOf(previous, current, direction);
  if (computed === null || computed === stated) return ok(stated);
  return refuse({ code: 'lineage-contradicts-figures', stated, computed });
}

/**
 * Checks a stated lineage against several pasts: those of the offices that were merged.
 *
 * Where the figures of the predecessors say different things, what one of them says is enough: 90% is kept from one office and raised from the other.
 */
export function checkSuccession(
  stated: Lineage,
  pasts: readonly Indicator[],
  current: Indicator,
  direction: Direction | null,
): Result<Lineage, PledgeRefusal> {
  const answers = pasts
    .filter(({ comparator }) => comparator !== 'none')
    .map((past) => checkLineage(stated, past, current, direction));
  if (answers.length === 0) return checkLineage(stated, { comparator: 'none' }, current, direction);
  return answers.find(({ ok: holds }) => holds) ?? answers[0]!;
}

/** Positive when the second is more demanding; null when the two cannot be compared. */
function demandChange(previous: Known, current: Known, direction: Direction | null): number | null {
  if ((previous.unit ?? '') !== (current.unit ?? '')) return null;
  if (previous.comparator === 'range' && current.comparator === 'range') {
    const higher = rangeChange(previous, current);
    return higher !== null && direction === 'lower' ? -higher : higher;
  }
  const [wasCeiling, ceiling] = [isCeiling(previous, direction), isCeiling(current, direction)];
  if (wasCeiling !== ceiling) return null;
  const higher = figureOf(current, ceiling) - figureOf(previous, ceiling);
  return (ceiling ? -higher : higher) || strictness(current) - strictness(previous);
}

function rangeChange(previous: RangeIndicator, current: RangeIndicator): number | null {
  const [low, high] = [current.min - previous.min, current.max - previous.max];
  return low * high < 0 ? null : low + high;
}

function isCeiling({ comparator }: Known, direction: Direction | null): boolean {
  if (comparator === '==' || comparator === 'range') return direction === 'lower';
  return comparator === '<=' || comparator === '<';
}

function figureOf(indicator: Known, isUpper: boolean): number {
  if (indicator.comparator !== 'range') return indicator.value;
  return isUpper ? indicator.max : indicator.min;
}

function strictness({ comparator }: Known): number {
  return comparator === '>' || comparator === '<' ? 1 : 0;
}
