import type { Voters } from '@conference/contracts';
import type { Records } from '@conference/persistence';
import { directoryView } from '../conferences/directory-view';
import { doorRefusal } from '../problems/door-words';
import type { VotePlace } from './vote-act';

/**
 * Who is on the roll of a vote, and how they voted on phones.
 * @throws RefusalException motion-unknown
 */
export async function votersView(
  records: Records,
  officeId: string,
  { conferenceId, voteId }: VotePlace,
): Promise<Voters> {
  const vote = (await records.votes.ofConference(conferenceId)).find(({ id }) => id === voteId);
  if (!vote) throw doorRefusal('motion-unknown');
  const votes = new Map((await records.votes.namedVotes(voteId)).map((named) => [named.personId, named]));
  const roll = await records.votes.roll(voteId);
  const directory = await directoryView(records, officeId, roll);
  const voters = roll.map((personId) => {
    const named = votes.get(personId);
    const isWrittenDown = (named?.recordedBy ?? null) !== null;
    return { personId, name: directory.name(personId)!, choice: named?.choice ?? null, isWrittenDown };
  });
  return { voters: voters.toSorted((one, other) => one.name.localeCompare(other.name, 'vi')) };
}
