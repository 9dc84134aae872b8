import { ballotLimits, type BallotLimits, type BallotRule } from './ballot';
import { notACount, sum } from './count';
import type { CountFault } from './count-fault';
import {
  COUNT_PARTS,
  type BallotInventory,
  type CountFigures,
  type CountPart,
  type PartFigures,
} from './count-figures';
import type { CandidateCount } from './election-count';

/** Checks the stock of ballots before the box is opened: every printed one is accounted for, and nobody holds two. */
export function inventoryFaults({ paper, electronic }: BallotInventory, present: number): CountFault[] {
  if (!paper && !electronic) return [{ code: 'no-way-of-voting' }];
  const wrong = notACount(Object.entries({ ...paper, electronic: electronic?.issued ?? 0 }));
  if (wrong) return [wrong.refusal];
  const issued = (paper?.issued ?? 0) + (electronic?.issued ?? 0);
  return [
    ...(paper && paper.printed !== paper.issued + paper.unused + paper.spoiled
      ? [{ code: 'printed-does-not-add-up', ...paper } as const]
      : []),
    ...(issued > present ? [{ code: 'more-issued-than-present', issued, present } as const] : []),
  ];
}

/** Checks a count against the stock and the rules of the ballot, and says everything that does not add up. */
export function countFaults(rule: BallotRule, inventory: BallotInventory, count: CountFigures): CountFault[] {
  const limits = ballotLimits(rule);
  const parts = COUNT_PARTS.flatMap((part) => partFaults(limits, part, inventory[part]?.issued, count[part]));
  const faults = [...parts, ...optionFaults(limits, count.totals)];
  return faults.length > 0 ? faults : totalFaults(count);
}

function partFaults(
  limits: BallotLimits,
  part: CountPart,
  issued: number | undefined,
  figures: PartFigures | null,
): CountFault[] {
  if (issued === undefined) return figures ? [{ code: 'part-not-issued', part }] : [];
  if (!figures) return [{ code: 'part-missing', part }];
  const { collected, notReturned, valid, blank, invalid, votes } = figures;
  const wrong = notACount([
    ...Object.entries({ collected, notReturned, valid, blank }),
    ...invalid.map(({ reason, count }) => [reason, count] as const),
    ...votes.map(({ id, votes: some }) => [id, some] as const),
  ]);
  if (wrong) return [wrong.refusal];
  return [
    ...balanceFaults(part, issued, figures),
    ...blankFaults(limits, part, figures),
    ...optionFaults(limits, votes),
    ...voteFaults(limits, part, figures),
  ];
}

function balanceFaults(part: CountPart, issued: number, figures: PartFigures): CountFault[] {
  const { collected, notReturned, valid } = figures;
  const invalid = sum(figures.invalid.map(({ count }) => count));
  return [
    ...(issued === collected + notReturned
      ? []
      : [{ code: 'issued-does-not-add-up', part, issued, collected, notReturned } as const]),
    ...(collected === valid + invalid
      ? []
      : [{ code: 'collected-does-not-add-up', part, collected, valid, invalid } as const]),
  ];
}

function blankFaults({ mayBeBlank }: BallotLimits, part: CountPart, { blank, valid }: PartFigures): CountFault[] {
  if (blank > 0 && !mayBeBlank) return [{ code: 'blank-not-valid-here', part, blank }];
  return blank > valid ? [{ code: 'more-blank-than-valid', part, blank, valid }] : [];
}

function optionFaults({ options }: BallotLimits, votes: readonly CandidateCount[]): CountFault[] {
  const listed = votes.map(({ id }) => id);
  return [
    ...options
      .filter((option) => !listed.includes(option))
      .map((option) => ({ code: 'option-missing', option }) as const),
    ...listed
      .filter((option) => !options.includes(option))
      .map((option) => ({ code: 'option-unknown', option }) as const),
    ...listed
      .filter((option, place) => listed.indexOf(option) !== place)
      .map((option) => ({ code: 'option-listed-twice', option }) as const),
  ];
}

function voteFaults({ min, max }: BallotLimits, part: CountPart, { valid, blank, votes }: PartFigures): CountFault[] {
  const marked = Math.max(valid - blank, 0);
  const [least, most] = [min * marked, max * marked];
  const all = sum(votes.map((option) => option.votes));
  return [
    ...votes
      .filter((option) => option.votes > marked)
      .map(
        (option) => ({ code: 'more-votes-than-marked', part, option: option.id, votes: option.votes, marked }) as const,
      ),
    ...(all < least || all > most ? [{ code: 'votes-out-of-bounds', part, votes: all, least, most } as const] : []),
  ];
}

function totalFaults(count: CountFigures): CountFault[] {
  return count.totals.flatMap(({ id, votes: stated }) => {
    const counted = sum(COUNT_PARTS.map((part) => votesFor(count[part], id)));
    return stated === counted ? [] : [{ code: 'total-differs', option: id, stated, counted } as const];
  });
}

function votesFor(figures: PartFigures | null, option: string): number {
  return figures?.votes.find(({ id }) => id === option)?.votes ?? 0;
}
