import { partsOf, refuse, type Election } from '@conference/domain';
import type { ConferenceEntity, ElectionRoundEntity, PersonEntity, Records } from '@conference/persistence';
import { byElectionRules, electionRefused } from '../elections/election-rules';
import { electionOf, storedElection } from '../elections/ruled-election';
import { doorRefusal } from '../problems/door-words';

/** A round in which people vote on their devices, with the election whose rules hold in it. */
export interface RoundOnDevices {
  readonly election: Election;
  readonly round: ElectionRoundEntity;
}

/**
 * The round of an election that is being voted on now, if it is voted on electronically: alone, or beside paper.
 * @throws RefusalException election-without-rules, election-not-there, round-not-electronic
 */
export async function roundOnDevices(
  records: Records,
  { id, heldOn }: ConferenceEntity,
  code: string,
): Promise<RoundOnDevices> {
  const known = await records.elections.byCode(id, code);
  if (!known) throw doorRefusal('election-without-rules');
  const stored = await storedElection(records, known);
  const election = electionOf(stored, heldOn);
  const { state } = election;
  const round = stored.rounds.at(-1);
  if (state !== 'balloting' || !round) return byElectionRules(records, refuse({ code: 'election-not-there', state }));
  if (!partsOf(round.way).includes('electronic')) throw doorRefusal('round-not-electronic');
  return { election, round };
}

/**
 * Lets the counting committee of a round alone make the key of its box and bring it back: its head and its members.
 * @throws RefusalException not-on-committee
 */
export async function mustCountRound(records: Records, roundId: string, { id: personId }: PersonEntity): Promise<void> {
  const committee = await records.elections.record(roundId);
  const counts = committee && [committee.headId, ...committee.memberIds].includes(personId);
  if (!counts) throw await electionRefused(records, { code: 'not-on-committee', personId });
}
