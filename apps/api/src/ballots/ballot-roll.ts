import { takeRoll } from '@conference/domain';
import { peopleInRoom } from '../floor/in-room';
import { doorRefusal } from '../problems/door-words';
import { byVoteRules } from '../votes/vote-rules';
import { roundOnDevices } from './ballot-round';
import type { BallotAct } from './ballot-act';

/** Who may hand in an envelope, and who takes a paper ballot in the same round instead. */
export interface BallotRoll {
  readonly roll: readonly string[];
  readonly onPaper: readonly string[];
}

/** The roll of a ballot that opens now: of a motion whoever is present, of a round whoever was present when its ballots were given out. */
export function rollOf(act: BallotAct, onPaper: readonly string[]): Promise<BallotRoll> {
  return act.ballot.roundId === null ? rollNow(act, onPaper) : rollOfRound(act, onPaper);
}

async function rollNow(act: BallotAct, onPaper: readonly string[]): Promise<BallotRoll> {
  if (onPaper.length > 0) throw doorRefusal('round-without-paper');
  return { roll: byVoteRules(takeRoll(await peopleInRoom(act))), onPaper: [] };
}

/** Nobody gets both: whoever takes paper, or took it beside a box that is void, is not on the roll of the box. */
async function rollOfRound({ records, conference, ballot }: BallotAct, marked: readonly string[]): Promise<BallotRoll> {
  const { round } = await roundOnDevices(records, conference, ballot.subjectCode);
  if (round.id !== ballot.roundId) throw doorRefusal('round-not-the-last');
  if (marked.length > 0 && round.way !== 'both') throw doorRefusal('round-without-paper');
  const present = await records.elections.roll(round.id);
  if (marked.some((personId) => !present.includes(personId))) throw doorRefusal('not-in-room');
  const earlier = (await records.secretBallots.ofConference(conference.id)).filter(
    ({ roundId }) => roundId === round.id,
  );
  const onPaper = [...new Set([...earlier.flatMap((box) => box.onPaper), ...marked])];
  return { roll: present.filter((personId) => !onPaper.includes(personId)), onPaper };
}
