import { isPresentAt, quorumBase, takeRoll } from '@conference/domain';
import { doorRefusal } from '../problems/door-words';
import { roundOnDevices } from './ballot-round';
import { ruled, type BallotStep } from './ballot-step';

/** Who may hand in an envelope, and who takes a paper ballot in the same round instead. */
export interface BallotRoll {
  readonly roll: readonly string[];
  readonly onPaper: readonly string[];
}

/** The roll of a ballot that opens now: of a motion whoever is present, of a round whoever was present when its ballots were given out. */
export function rollOf(step: BallotStep, onPaper: readonly string[]): Promise<BallotRoll> {
  return step.ballot.roundId === null ? rollNow(step, onPaper) : rollOfRound(step, onPaper);
}

async function rollNow({ records, conference, now }: BallotStep, onPaper: readonly string[]): Promise<BallotRoll> {
  if (onPaper.length > 0) throw doorRefusal('round-without-paper');
  const attendances = await records.floor.attendances(conference.id);
  const base = quorumBase(conference.kind, conference.form);
  const presentIds = attendances
    .filter((attendance) => isPresentAt(attendance, now.toISOString()))
    .map(({ attendeeId }) => attendeeId);
  return { roll: ruled(takeRoll({ entitled: attendances.length, base, presentIds })), onPaper: [] };
}

/** Nobody gets both: whoever takes paper, or took it beside a box that is void, is not on the roll of the box. */
async function rollOfRound(
  { records, conference, ballot }: BallotStep,
  marked: readonly string[],
): Promise<BallotRoll> {
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
