import { benchmark, percentile } from './benchmark';
import { FullRoom } from './full-room';
import { everybodyVotes, type RoomRound } from './room-round';

const PEOPLE = 2_000;
/** Three rounds to warm up, five that count. */
const ROUNDS = 8;

let last: RoomRound | null = null;

const noted = (name: string, of: (round: RoomRound) => number, unit: string, target?: number) =>
  benchmark({ name, prepare: () => null, run: () => of(last!), unit, ...(target === undefined ? {} : { target }) });

/** A full room votes: the api as production starts it, PostgreSQL, and two thousand phones, everything on one machine. */
export const benchmarks = [
  benchmark({
    name: 'room: 2,000 people vote within 10 s, p99 of the acknowledgement',
    prepare: () => FullRoom.open(PEOPLE, ROUNDS),
    run: async (room) => {
      last = await everybodyVotes(room);
      return percentile(last.acknowledgements, 99);
    },
    tearDown: (room) => room.leave(),
    target: 1_000,
  }),
  noted('room: from the end of the voting to the verdict', ({ toVerdictMs }) => toVerdictMs, 'ms', 2_000),
  noted(
    'room: from the publication to the last of 2,000 open pages',
    ({ toPages }) => Math.max(...toPages),
    'ms',
    1_000,
  ),
  noted('room: memory of the api with 2,000 live pages', ({ apiMegabytes }) => apiMegabytes, 'MB', 400),
  noted('room: processor time of the api while 2,000 vote', ({ cpuSeconds }) => cpuSeconds.api, 's'),
  noted('room: processor time of the phones (the bench itself)', ({ cpuSeconds }) => cpuSeconds.client, 's'),
];
