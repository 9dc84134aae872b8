import { MOTION_CHOICES, type MotionChoice } from '@conference/domain';
import { benchmark, percentile } from './benchmark';
import { FullRoom } from './full-room';

const PEOPLE = 2_000;
const WITHIN_MS = 10_000;
/** Three rounds to warm up, five that count. */
const ROUNDS = 8;

/** What one secret ballot of the whole room measured. */
interface Round {
  readonly toFiguresMs: number;
  readonly toPages: readonly number[];
}

let last: Round | null = null;

/** Everybody hands an envelope in at a moment of their own within ten seconds; then the key is brought back, and the figures are published to every open page. */
async function everybodyVotesInSecret(room: FullRoom): Promise<number> {
  const { ballotId, privateKey } = await room.openBallot();
  const chosen = new Map<MotionChoice, number>();
  const acknowledgements = await Promise.all(
    room.phones.map(async (phone, place) => {
      const choice = MOTION_CHOICES[place % MOTION_CHOICES.length]!;
      chosen.set(choice, (chosen.get(choice) ?? 0) + 1);
      const envelope = await phone.seal(phone.paperOf(ballotId)!, choice);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * WITHIN_MS));
      return (await phone.cast(ballotId, envelope)).ms;
    }),
  );
  const closedAt = performance.now();
  const figures = await room.countBallot(ballotId, privateKey);
  const toFiguresMs = performance.now() - closedAt;
  mustAgree(figures, chosen);
  last = { toFiguresMs, toPages: await room.publishBallot(ballotId) };
  return percentile(acknowledgements, 99);
}

/** Nothing lost, nothing twice: what was chosen is what was counted. */
function mustAgree(
  { collected, valid, votes }: Awaited<ReturnType<FullRoom['countBallot']>>,
  chosen: Map<MotionChoice, number>,
): void {
  const isWhole = votes.every(({ id, votes: counted }) => counted === chosen.get(id as MotionChoice));
  if (!isWhole || collected !== PEOPLE || valid !== PEOPLE)
    throw new Error(JSON.stringify({ collected, valid, votes, chosen: [...chosen] }));
}

const noted = (name: string, of: (round: Round) => number, target: number) =>
  benchmark({ name, prepare: () => null, run: () => of(last!), target });

/** A full room votes in secret: the api as production starts it, PostgreSQL, and two thousand phones, everything on one machine. */
export const benchmarks = [
  benchmark({
    name: 'secret ballot: 2,000 people vote within 10 s, p99 of the acknowledgement',
    prepare: () => FullRoom.open(PEOPLE, ROUNDS),
    run: everybodyVotesInSecret,
    tearDown: (room) => room.leave(),
    target: 1_000,
  }),
  noted('secret ballot: from the end of the voting to the figures', ({ toFiguresMs }) => toFiguresMs, 2_000),
  noted(
    'secret ballot: from the publication to the last of 2,000 open pages',
    ({ toPages }) => Math.max(...toPages),
    1_000,
  ),
];
