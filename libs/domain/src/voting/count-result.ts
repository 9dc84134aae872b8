import { ok, refuse, type Result } from '../result';
import { sum } from './count';
import { COUNT_PARTS, type CountFigures, type PartFigures } from './count-figures';
import type { CountRecord } from './count-record';
import type { CountRecordRefusal } from './count-refusal';
import type { ElectionCount } from './election-count';
import { INVALID_BALLOT_REASONS } from './invalid-ballot';

/** Gives the figures of a locked record as an election is judged by: paper and electronic ballots in one. */
export function electionCountOf(
  record: CountRecord,
  { base, threshold }: Pick<ElectionCount, 'base' | 'threshold'>,
): Result<ElectionCount, CountRecordRefusal> {
  const { rule, phase, present, inventory } = record;
  const last = record.counts.at(-1);
  if (phase !== 'locked' || !last || !inventory) return refuse({ code: 'count-not-locked', phase });
  if (rule.kind !== 'election') return refuse({ code: 'count-of-something-else' });
  const issued = (inventory.paper?.issued ?? 0) + (inventory.electronic?.issued ?? 0);
  return ok({
    seats: rule.seats,
    base,
    threshold,
    present,
    ballots: { issued, ...collectedIn(last) },
    candidates: last.totals,
  });
}

function collectedIn(count: CountFigures): Omit<ElectionCount['ballots'], 'issued'> {
  const parts = COUNT_PARTS.flatMap((part) => count[part] ?? []);
  const total = (figure: (part: PartFigures) => number) => sum(parts.map(figure));
  const invalid = INVALID_BALLOT_REASONS.map((reason) => ({
    reason,
    count: total((part) => sum(part.invalid.filter((some) => some.reason === reason).map((some) => some.count))),
  }));
  return {
    collected: total((part) => part.collected),
    valid: total((part) => part.valid),
    blank: total((part) => part.blank),
    invalid: invalid.filter(({ count: some }) => some > 0),
  };
}
