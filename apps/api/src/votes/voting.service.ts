import type { RecordedVote } from '@conference/contracts';
import {
  mayTakeStep,
  standingOfVote,
  votingRight,
  votingRightSentence,
  type MotionChoice,
  type VotingRight,
} from '@conference/domain';
import {
  Transactions,
  type NamedVoteEntity,
  type OpenVoteEntity,
  type PersonEntity,
  type VoterStanding,
} from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { actorOf, ownConference } from '../conferences/access';
import { doorRefusal } from '../problems/door-words';
import { RefusalException } from '../problems/refusal.exception';
import { byVoteRules } from './vote-rules';

/** Which vote, and what was chosen. */
interface Voice {
  readonly conferenceId: string;
  readonly voteId: string;
  readonly choice: MotionChoice;
}

/** Open votes by name, as people cast them: one short transaction each, held against the end of the voting. The commit is the receipt. */
@Injectable()
export class VotingService {
  constructor(private readonly transactions: Transactions) {}

  /** Takes a person's own vote. The same vote sent again gets the same receipt, whenever it comes. */
  cast(person: PersonEntity, voice: Voice): Promise<RecordedVote> {
    return this.take(person, voice, { personId: person.id, recordedBy: null });
  }

  /** Writes down the vote of somebody who raised a hand because they have no phone: the same one vote. */
  async writeDown(recorder: PersonEntity, personId: string, voice: Voice): Promise<RecordedVote> {
    if (personId === recorder.id) return this.cast(recorder, voice);
    const conference = await this.transactions.read((records) => ownConference(records, recorder, voice.conferenceId));
    byVoteRules(mayTakeStep('recordVote', actorOf(recorder, conference)));
    return this.take(recorder, voice, { personId, recordedBy: recorder.id });
  }

  private take(
    actor: PersonEntity,
    { conferenceId, voteId, choice }: Voice,
    voter: Pick<NamedVoteEntity, 'personId' | 'recordedBy'>,
  ): Promise<RecordedVote> {
    return this.transactions.run(async (records) => {
      const vote = await records.votes.hold(voteId, conferenceId, actor.officeId);
      if (!vote) throw doorRefusal('not-found');
      const standing = await records.votes.standing(conferenceId, voteId, voter.personId);
      const named = { voteId, choice, ...voter, castAt: new Date() };
      const isAllowed = rightOf(vote, standing, null) === 'mayVote';
      if (isAllowed && (await records.votes.cast(named))) return receipt(named);

      const given = await records.votes.namedVote(voteId, voter.personId);
      if (given?.choice === choice) return receipt(given);
      throw mayNotVote(rightOf(vote, standing, given));
    });
  }
}

/** Whether a person may vote now, and if not, why not. */
export function rightOf(
  { state, way }: OpenVoteEntity,
  standing: VoterStanding,
  given: NamedVoteEntity | null,
): VotingRight {
  return votingRight({
    standing: standingOfVote(state),
    by: way === 'phones' ? 'phones' : 'hands',
    hasVoted: given !== null,
    ...standing,
  });
}

function mayNotVote(right: VotingRight): RefusalException {
  return new RefusalException('may-not-vote', votingRightSentence(right), { right });
}

function receipt({ choice, castAt }: Pick<NamedVoteEntity, 'choice' | 'castAt'>): RecordedVote {
  return { choice, castAt: castAt.toISOString() };
}
