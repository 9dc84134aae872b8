import type { BallotReceipt } from '@conference/contracts';
import {
  pollRefusalSentence,
  standingOfVote,
  votingRight,
  votingRightSentence,
  type CastingRefusal,
  type VotingRight,
} from '@conference/domain';
import { Transactions, type BallotStanding, type PersonEntity, type SecretBallotEntity } from '@conference/persistence';
import { castBallot } from '@conference/polls';
import { Injectable } from '@nestjs/common';
import { doorRefusal } from '../problems/door-words';
import { RefusalException } from '../problems/refusal.exception';
import type { BallotPlace } from './ballot-act';

/** Refusals of the box that say the same as one of a voter's rights. */
const RIGHTS: Partial<Record<CastingRefusal['code'], VotingRight>> = {
  'already-cast': 'alreadyVoted',
  'poll-not-open': 'closed',
  'not-on-roll': 'cameAfterOpening',
};

/** Takes sealed ballots from those who vote. It logs, records, tells and dates nothing; the receipt is the answer. */
@Injectable()
export class CastingService {
  constructor(private readonly transactions: Transactions) {}

  /** Takes a person's envelope. The same one sent again gets the same receipt, whenever it comes. */
  async cast(
    { id: voterId, officeId }: PersonEntity,
    { conferenceId, ballotId }: BallotPlace,
    envelope: string,
  ): Promise<BallotReceipt> {
    const [ballot, standing] = await this.transactions.single(async (records) => [
      await records.secretBallots.of(ballotId, conferenceId, officeId),
      await records.secretBallots.standing(conferenceId, ballotId, voterId),
    ]);
    if (!ballot) throw doorRefusal('not-found');
    if (standing.receipt === null) mustBeAllowed(ballotRight(ballot, standing, voterId));
    const taken = await castBallot(this.transactions, { pollId: ballotId, voterId, envelope });
    if (taken.ok) return taken.value;
    const { code } = taken.refusal;
    const right = RIGHTS[code];
    if (right) mustBeAllowed(right);
    throw new RefusalException(code, pollRefusalSentence(taken.refusal));
  }
}

/** Whether a person may hand in a ballot now, and if not, why not: whoever took a paper ballot in the same round votes on that. */
export function ballotRight(
  { state, onPaper }: SecretBallotEntity,
  standing: BallotStanding,
  voterId: string,
): VotingRight {
  const isOnPaper = onPaper.includes(voterId);
  return votingRight({
    ...standing,
    standing: standingOfVote(state),
    by: isOnPaper ? 'paper' : 'phones',
    hasVoted: standing.receipt !== null,
    isOnRoll: standing.isOnRoll || isOnPaper,
  });
}

function mustBeAllowed(right: VotingRight): void {
  if (right !== 'mayVote') throw new RefusalException('may-not-vote', votingRightSentence(right), { right });
}
