import { openEnvelope, type OpeningKey } from '@conference/ballots';
import {
  invalidReasonOf,
  validateBallot,
  type Ballot,
  type BallotRule,
  type InvalidBallotReason,
} from '@conference/domain';
import type { ClosedEnvelope, PollEntity } from '@conference/persistence';
import { shuffle } from './shuffle';

/** An opened ballot; whose it was is gone. */
export interface OpenedBallot extends Ballot {
  /** Why it does not count; null for a valid ballot. */
  readonly invalid: InvalidBallotReason | null;
}

/** Opens envelopes in memory and shuffles what was in them. */
export async function openEnvelopes(
  key: OpeningKey,
  { rule, startSha256 }: Pick<PollEntity, 'rule' | 'startSha256'>,
  envelopes: readonly ClosedEnvelope[],
): Promise<OpenedBallot[]> {
  const ballots = await Promise.all(
    envelopes.map(async ({ voterId, sealed }) =>
      judged(rule, await openEnvelope(key, { startSha256, voterId }, { rule, envelope: sealed })),
    ),
  );
  return shuffle(ballots);
}

/** What cannot be opened or read is not the ballot that was given out. */
function judged(rule: BallotRule, ballot: Ballot | null): OpenedBallot {
  if (!ballot) return { chosen: [], isBlank: false, invalid: 'notOfficial' };
  const verdict = validateBallot(rule, ballot);
  return verdict.ok ? { ...verdict.value, invalid: null } : { ...ballot, invalid: invalidReasonOf(verdict.refusal) };
}
