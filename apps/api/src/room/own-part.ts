import { receiptFor } from '@conference/ballots';
import type { RoomNow } from '@conference/contracts';
import type { NamedVoteEntity, Records, VoterStanding } from '@conference/persistence';
import { ballotRight } from '../ballots/casting.service';
import { hasWordsOf } from '../floor/floor-opinions';
import { rightOf } from '../votes/voting.service';
import type { Room } from './read-room';

type Mine = RoomNow['mine'];

/** What the record knows of one person before the vote or the secret ballot. */
interface Standing {
  readonly standing: VoterStanding;
  readonly given: NamedVoteEntity | null;
  readonly receipt: string | null;
}

/** Reads what the room is for one person: whether they may vote, their wishes for the floor, and their opinions. */
export async function readMine(records: Records, conferenceId: string, room: Room, personId: string): Promise<Mine> {
  const { vote, ballot } = room;
  if (ballot) {
    const { receipt, ...standing } = await records.secretBallots.standing(conferenceId, ballot.id, personId);
    return ownPart(room, personId, { standing, given: null, receipt });
  }
  const standing = await records.votes.standing(conferenceId, vote?.id ?? null, personId);
  const given = vote && (await records.votes.namedVote(vote.id, personId));
  return ownPart(room, personId, { standing, given, receipt: null });
}

/**
 * Reads the same for everybody at once, with a few questions for all of them.
 *
 * Nobody's envelope is read for somebody else's page: in a secret ballot no receipt is told, and whoever has voted looks as if they had not.
 * Their page knows better, and the ballot box takes no second envelope.
 */
export async function readEverybodysPart(
  records: Records,
  conferenceId: string,
  room: Room,
): Promise<(personId: string) => Mine> {
  const { vote, ballot } = room;
  const standings = ballot
    ? await records.secretBallots.standings(conferenceId, ballot.id)
    : await records.votes.standings(conferenceId, vote?.id ?? null);
  const given = new Map((vote ? await records.votes.namedVotes(vote.id) : []).map((one) => [one.personId, one]));
  return (personId) =>
    ownPart(room, personId, {
      standing: standings.get(personId) ?? NOT_SUMMONED,
      given: given.get(personId) ?? null,
      receipt: null,
    });
}

const NOT_SUMMONED: VoterStanding = { isEntitled: false, isPresent: false, isOnRoll: false };

function ownPart(
  { vote, ballot, waiting, opinions }: Room,
  personId: string,
  { standing, given, receipt }: Standing,
): Mine {
  return {
    voterId: personId,
    receipt: receipt === null ? null : receiptFor(receipt),
    isPresent: standing.isPresent,
    isSummoned: standing.isEntitled,
    wishes: waiting.flatMap(({ id, personId: speakerId, category }, ahead) =>
      speakerId === personId ? [{ id, category, ahead }] : [],
    ),
    opinions: opinions.filter(({ row }) => hasWordsOf(row, personId)).map(({ view }) => view),
    right: ballot ? ballotRight(ballot, { ...standing, receipt }, personId) : vote && rightOf(vote, standing, given),
    vote: given && { choice: given.choice, castAt: given.castAt.toISOString() },
  };
}
