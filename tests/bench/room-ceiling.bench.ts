import { benchmark, median, percentile } from './benchmark';
import { FullRoom } from './full-room';
import { everybodyVotes, type RoomRound } from './room-round';

const SIZES = [2_000, 3_000, 4_000, 5_000, 6_000, 8_000];
const WARM_UPS = 1;
const ROUNDS = 3;

/** What is promised of a vote in the room, in milliseconds. */
const PROMISES: readonly {
  readonly what: string;
  readonly within: number;
  readonly of: (round: RoomRound) => number;
}[] = [
  {
    what: 'p99 of the acknowledgement',
    within: 1_000,
    of: ({ acknowledgements }) => percentile(acknowledgements, 99),
  },
  { what: 'end of the voting → verdict', within: 2_000, of: ({ toVerdictMs }) => toVerdictMs },
  { what: 'publication → last open page', within: 1_000, of: ({ toPages }) => Math.max(...toPages) },
];

/** Fills ever larger rooms until a promise is broken; says of each what it measured. */
async function largestRoom(): Promise<number> {
  let carried = 0;
  for (const size of SIZES) {
    const rounds = await votesOf(size);
    const figures = PROMISES.map(({ what, within, of }) => ({ what, within, ms: median(rounds.map(of)) }));
    const said = figures.map(({ what, ms }) => `${what} ${ms.toFixed(0)} ms`).join(', ');
    const megabytes = Math.max(...rounds.map(({ apiMegabytes }) => apiMegabytes));
    console.log(`${size} people: ${said}; api ${megabytes.toFixed(0)} MB`);
    if (figures.some(({ ms, within }) => ms > within)) break;
    carried = size;
  }
  return carried;
}

async function votesOf(size: number): Promise<RoomRound[]> {
  const room = await FullRoom.open(size, WARM_UPS + ROUNDS);
  try {
    const rounds: RoomRound[] = [];
    for (let round = 0; round < WARM_UPS + ROUNDS; round += 1) rounds.push(await everybodyVotes(room));
    return rounds.slice(WARM_UPS);
  } finally {
    await room.leave();
  }
}

/** How large a room one machine carries while all promises hold; looked for once, whatever the number of runs. */
export const benchmarks = [
  benchmark({
    name: 'ceiling: people in one room who vote within 10 s',
    prepare: largestRoom,
    run: (carried) => carried,
    unit: 'people',
  }),
];
