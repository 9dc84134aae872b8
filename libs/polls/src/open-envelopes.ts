import { setImmediate as letOthersIn } from 'node:timers/promises';
import {
  invalidReasonOf,
  validateBallot,
  type Ballot,
  type BallotRule,
  type InvalidBallotReason,
} from '@conference/domain';
import type { ClosedEnvelope, PollEntity } from '@conference/persistence';
import { envelopeOpener, type ServerKey } from './envelope-opener';
import { shuffle } from './shuffle';

/** After how many envelopes, about ten milliseconds, other requests have their turn. */
const AT_ONCE = 50;

/** An opened ballot; whose it was is gone. */
export interface OpenedBallot extends Ballot {
  /** Why it does not count; null for a valid ballot. */
  readonly invalid: InvalidBallotReason | null;
}

/** Opens envelopes in memory and shuffles what was in them. */
export async function openEnvelopes(
  key: ServerKey,
  poll: Pick<PollEntity, 'rule' | 'startSha256'>,
  envelopes: readonly ClosedEnvelope[],
): Promise<OpenedBallot[]> {
  const open = envelopeOpener(key, poll);
  const ballots: OpenedBallot[] = [];
  for (const envelope of envelopes) {
    ballots.push(judged(poll.rule, open(envelope)));
    if (ballots.length % AT_ONCE === 0) await letOthersIn();
  }
  return shuffle(ballots);
}

/** What cannot be opened or read is not the ballot that was given out. */
function judged(rule: BallotRule, ballot: Ballot | null): OpenedBallot {
  if (!ballot) return { chosen: [], isBlank: false, invalid: 'notOfficial' };
  const verdict = validateBallot(rule, ballot);
  return verdict.ok ? { ...verdict.value, invalid: null } : { ...ballot, invalid: invalidReasonOf(verdict.refusal) };
}
