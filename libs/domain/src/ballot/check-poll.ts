import { ok, refuse, type Result } from '../result';
import { ballotLimits, type BallotRule } from '../voting/ballot';
import type { PollRefusal } from './poll-refusal';

/** How many choices a sealed ballot has room for; every envelope is as long as if it had them all. */
export const MOST_OPTIONS = 200;

/** What a secret ballot begins with. */
export interface PollFacts {
  readonly rule: BallotRule;
  readonly electorate: readonly { readonly voterId: string }[];
}

/** Checks before it opens that a secret ballot can be held: somebody votes, nobody twice, and there is something to choose. */
export function checkPoll({ rule, electorate }: PollFacts): Result<{ readonly entitled: number }, PollRefusal> {
  if (electorate.length === 0) return refuse({ code: 'nobody-entitled' });
  const voterId = repeated(electorate.map((elector) => elector.voterId));
  if (voterId !== undefined) return refuse({ code: 'voter-twice', voterId });
  const { options, max } = ballotLimits(rule);
  if (options.length === 0 || max < 1) return refuse({ code: 'nothing-to-choose' });
  const option = repeated(options);
  if (option !== undefined) return refuse({ code: 'option-listed-twice', option });
  if (options.length > MOST_OPTIONS)
    return refuse({ code: 'too-many-options', options: options.length, most: MOST_OPTIONS });
  return ok({ entitled: electorate.length });
}

function repeated(values: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return values.find((value) => seen.size === seen.add(value).size);
}
