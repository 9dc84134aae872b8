import { receiptFor } from '@conference/ballots';
import type { RoomNow } from '@conference/contracts';
import type { NamedVoteEntity, Records, SecretBallotEntity, VoterStanding } from '@conference/persistence';
import { ballotRight } from '../ballots/casting.service';
import { hasWordsOf } from '../floor/floor-opinions';
import { rightOf } from '../votes/voting.service';
import type { Room } from './read-room';

type Mine = RoomNow['mine'];

/** Reads what the room is for one person: whether they may vote, their wishes for the floor, and their opinions. */
export async function readMine(records: Records, conferenceId: string, room: Room, personId: string): Promise<Mine> {
  const { vote, ballot } = room;
  const standing = await records.votes.standing(conferenceId, vote?.id ?? null, personId);
  const own = ownPart(room, personId, { standing, given: vote && (await records.votes.namedVote(vote.id, personId)) });
  return ballot ? { ...own, ...(await ownBallot(records, ballot, personId)) } : own;
}

/** Reads the same for everybody at once, with a few questions for all of them; of a secret ballot it knows nothing. */
export async function readEverybodysPart(
  records: Records,
  conferenceId: string,
  room: Room,
): Promise<(personId: string) => Mine> {
  const { vote } = room;
  const standings = await records.votes.standings(conferenceId, vote?.id ?? null);
  const given = new Map((vote ? await records.votes.namedVotes(vote.id) : []).map((one) => [one.personId, one]));
  return (personId) =>
    ownPart(room, personId, {
      standing: standings.get(personId) ?? NOT_SUMMONED,
      given: given.get(personId) ?? null,
    });
}

const NOT_SUMMONED: VoterStanding = { isEntitled: false, isPresent: false, isOnRoll: false };

function ownPart(
  { vote, waiting, opinions }: Room,
  personId: string,
  { standing, given }: { readonly standing: VoterStanding; readonly given: NamedVoteEntity | null },
): Mine {
  return {
    voterId: personId,
    receipt: null,
    isPresent: standing.isPresent,
    isSummoned: standing.isEntitled,
    wishes: waiting.flatMap(({ id, personId: speakerId, category }, ahead) =>
      speakerId === personId ? [{ id, category, ahead }] : [],
    ),
    opinions: opinions.filter(({ row }) => hasWordsOf(row, personId)).map(({ view }) => view),
    right: vote && rightOf(vote, standing, given),
    vote: vote && given && { choice: given.choice, castAt: given.castAt.toISOString() },
  };
}

async function ownBallot(
  records: Records,
  ballot: SecretBallotEntity,
  voterId: string,
): Promise<Pick<Mine, 'right' | 'vote' | 'receipt'>> {
  const standing = await records.secretBallots.standing(ballot.conferenceId, ballot.id, voterId);
  const receipt = standing.receipt === null ? null : receiptFor(standing.receipt);
  return { right: ballotRight(ballot, standing, voterId), vote: null, receipt };
}
