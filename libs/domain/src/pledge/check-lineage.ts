import { ok, refuse, type Result } from '../result';
import type { BoundIndicator, Indicator, RangeIndicator } from './indicator';
import type { Lineage } from './lineage';
import type { PledgeRefusal } from './refusal';

type Known = BoundIndicator | RangeIndicator;

/**
 * Tells what the figures of two years say about a target, or null when they say nothing.
 *
 * `null` for a year means that there was no such target; an absent figure means that there was one whose figure is not known. Raised means more
 * demanding: a higher floor, or a lower ceiling.
 */
export function lineageOf(previous: Indicator | null, current: Indicator | null): Lineage | null {
  if (!previous) return current ? 'new' : null;
  if (!current) return 'dropped';
  if (previous.comparator === 'none' || current.comparator === 'none') return null;
  const change = demandChange(previous, current);
  if (change === null) return null;
  return change === 0 ? 'kept' : change > 0 ? 'raised' : 'lowered';
}

/** Checks the lineage that an office states against its figures, where both years have one; an absent figure contradicts nothing. */
export function checkLineage(stated: Lineage, previous: Indicator, current: Indicator): Result<Lineage, PledgeRefusal> {
  if (stated === 'new' && previous.comparator !== 'none') return refuse({ code: 'new-target-with-past' });
  if (stated === 'dropped' && current.comparator !== 'none') return refuse({ code: 'dropped-target-with-figure' });
  const computed = lineageOf(previous, current);
  if (computed === null || computed === stated) return ok(stated);
  return refuse({ code: 'lineage-contradicts-figures', stated, computed });
}

/** Positive when the second is more demanding; null when the two cannot be compared. */
function demandChange(previous: Known, current: Known): number | null {
  if ((previous.unit ?? '') !== (current.unit ?? '')) return null;
  if (previous.comparator === 'range' && current.comparator === 'range') return rangeChange(previous, current);
  if (isCeiling(previous) !== isCeiling(current)) return null;
  const higher = figureOf(current) - figureOf(previous);
  return (isCeiling(current) ? -higher : higher) || strictness(current) - strictness(previous);
}

function rangeChange(previous: RangeIndicator, current: RangeIndicator): number | null {
  const [low, high] = [current.min - previous.min, current.max - previous.max];
  return low * high < 0 ? null : low + high;
}

function isCeiling({ comparator }: Known): boolean {
  return comparator === '<=' || comparator === '<';
}

function figureOf(indicator: Known): number {
  return indicator.comparator === 'range' ? indicator.min : indicator.value;
}

function strictness({ comparator }: Known): number {
  return comparator === '>' || comparator === '<' ? 1 : 0;
}
