import { compareDates, type CivilDate } from '../calendar';
import type { Term } from '../follow-up';
import { ok, refuse, type Result } from '../result';
import { checkSuccession } from './check-lineage';
import { directionOf, type Direction } from './direction';
import { withUnit } from './format-indicator';
import type { BoundIndicator, Indicator } from './indicator';
import type { Lineage } from './lineage';
import { measureFits, measureOf, type Measure } from './measure';
import { parseIndicator } from './parse-indicator';
import type { PledgeRefusal } from './refusal';

/** A target as somebody writes it. */
export interface WrittenTarget {
  readonly indicator: string | null;
  readonly measure?: Exclude<Measure, 'none'> | undefined;
  readonly direction?: Direction | undefined;
  readonly baseline?: string | null | undefined;
  readonly previous: string | null;
  readonly lineage: Lineage;
  /** What the targets promised that it takes further, one by one. */
  readonly predecessors: readonly (string | null)[];
  readonly from?: CivilDate | undefined;
  readonly until?: CivilDate | undefined;
}

/** What was written, understood: the figure with its kind and direction, where things stood, and how long it is to hold. */
export interface ReadTarget extends Term {
  readonly indicator: Indicator;
  readonly measure: Measure;
  readonly direction: Direction | null;
  readonly baseline: number | null;
  readonly previous: Indicator;
  readonly predecessors: readonly Indicator[];
  readonly lineage: Lineage;
}

/** What is wrong with a written target, at the field that is wrong. */
export interface TargetFault {
  readonly field: keyof WrittenTarget;
  readonly refusal: PledgeRefusal;
}

/** Reads a target, or finds everything that is wrong with it at once. `followed` is the time that the plan follows. */
export function readTarget(
  written: WrittenTarget,
  followed: Term,
): { readonly target: ReadTarget; readonly faults: readonly [] } | { readonly faults: readonly TargetFault[] } {
  const faults: TargetFault[] = [];
  function taken<T>(field: keyof WrittenTarget, answer: Result<T, PledgeRefusal>): T | undefined {
    if (answer.ok) return answer.value;
    faults.push({ field, refusal: answer.refusal });
    return undefined;
  }
  const indicator = taken('indicator', parseIndicator(written.indicator));
  const previous = taken('previous', parseIndicator(written.previous));
  const predecessors = written.predecessors.map((text) => taken('predecessors', parseIndicator(text)));
  const measure = indicator && taken('measure', readMeasure(indicator, written));
  const direction = indicator && taken('direction', readDirection(indicator, written));
  const baseline = indicator && taken('baseline', readBaseline(indicator, written.baseline));
  const term = taken('until', readTerm(written, followed));
  if (indicator && previous && predecessors.every((figure) => figure !== undefined)) {
    taken('lineage', checkSuccession(written.lineage, [previous, ...predecessors], indicator, direction ?? null));
  }
  if (faults.length > 0) return { faults };
  const target: ReadTarget = {
    ...term!,
    indicator: indicator!,
    measure: measure!,
    direction: direction ?? null,
    baseline: baseline ?? null,
    previous: previous!,
    predecessors: predecessors as Indicator[],
    lineage: written.lineage,
  };
  return { target, faults: [] };
}

function readMeasure(
  indicator: Indicator,
  { measure, indicator: text }: WrittenTarget,
): Result<Measure, PledgeRefusal> {
  if (measure === undefined) return ok(measureOf(indicator));
  return measureFits(measure, indicator)
    ? ok(measure)
    : refuse({ code: 'measure-contradicts-figure', measure, text: text ?? '' });
}

function readDirection(
  indicator: Indicator,
  { direction: stated }: WrittenTarget,
): Result<Direction | null, PledgeRefusal> {
  const computed = directionOf(indicator);
  if (stated === undefined || computed === null || computed === stated) return ok(computed ?? stated ?? null);
  return refuse({ code: 'direction-contradicts-figure', stated, computed });
}

function readBaseline(indicator: Indicator, text: string | null | undefined): Result<number | null, PledgeRefusal> {
  const read = parseIndicator(text);
  if (!read.ok) return read;
  if (read.value.comparator === 'none') return ok(null);
  const unit = indicator.comparator === 'none' ? undefined : indicator.unit;
  return isFigure(read.value) && (read.value.unit ?? '') === (unit ?? '')
    ? ok(read.value.value)
    : refuse({ code: 'baseline-of-other-unit', text: text!, example: withUnit('85', unit) });
}

function isFigure(indicator: Indicator): indicator is BoundIndicator {
  return indicator.comparator === '==';
}

function readTerm({ from, until }: WrittenTarget, followed: Term): Result<Term, PledgeRefusal> {
  const term = { fromOn: from ?? followed.fromOn, untilOn: until ?? followed.untilOn };
  if (compareDates(term.fromOn, term.untilOn) > 0) return refuse({ code: 'term-upside-down', ...term });
  return compareDates(term.untilOn, followed.untilOn) > 0
    ? refuse({ code: 'term-beyond-follow-up', untilOn: term.untilOn, followedUntilOn: followed.untilOn })
    : ok(term);
}
