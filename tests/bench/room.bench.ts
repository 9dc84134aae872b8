import { readFileSync } from 'node:fs';
import { MOTION_CHOICES, type MotionChoice } from '@conference/domain';
import { benchmark, percentile } from './benchmark';
import { FullRoom } from './full-room';

const PEOPLE = 2_000;
const WITHIN_MS = 10_000;
/** Three rounds to warm up, five that count. */
const ROUNDS = 8;
const CLOCK_TICKS_PER_SECOND = 100;

/** What one vote of the whole room measured. */
interface Round {
  readonly acknowledgements: readonly number[];
  readonly toVerdictMs: number;
  readonly toPages: readonly number[];
  readonly apiMegabytes: number;
  readonly cpuSeconds: { readonly client: number; readonly api: number };
}

let last: Round | null = null;

/** Everybody votes at a moment of their own within ten seconds; then the vote is closed and its verdict published to every open page. */
async function everybodyVotes(room: FullRoom): Promise<number> {
  const voteId = await room.openVote();
  const before = cpuOf(room);
  const chosen = new Map<MotionChoice, number>();
  const acknowledgements = await Promise.all(
    room.phones.map(async (phone, place) => {
      const choice = MOTION_CHOICES[place % MOTION_CHOICES.length]!;
      chosen.set(choice, (chosen.get(choice) ?? 0) + 1);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * WITHIN_MS));
      return (await phone.vote(voteId, choice)).ms;
    }),
  );
  const after = cpuOf(room);
  const closedAt = performance.now();
  const figures = await room.close(voteId);
  const toVerdictMs = performance.now() - closedAt;
  mustAgree(figures, chosen, await room.recorded(voteId));
  const toPages = await room.publish(voteId);
  const apiMegabytes = residentMegabytes(room.stack.pids.api!);
  const cpuSeconds = { client: after.client - before.client, api: after.api - before.api };
  last = { acknowledgements, toVerdictMs, toPages, apiMegabytes, cpuSeconds };
  return percentile(acknowledgements, 99);
}

/** Nothing lost, nothing twice: what was chosen is what was counted, and each person has one row. */
function mustAgree(figures: Readonly<Record<string, number>>, chosen: Map<MotionChoice, number>, rows: number): void {
  const isWhole = MOTION_CHOICES.every((choice) => figures[choice] === chosen.get(choice));
  if (!isWhole || rows !== PEOPLE) throw new Error(JSON.stringify({ figures, chosen: [...chosen], rows }));
}

function cpuOf({ stack }: FullRoom): Round['cpuSeconds'] {
  const { user, system } = process.cpuUsage();
  const fields = readFileSync(`/proc/${stack.pids.api}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return {
    client: (user + system) / 1e6,
    api: (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS_PER_SECOND,
  };
}

function residentMegabytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;
}

const noted = (name: string, of: (round: Round) => number, unit: string, target?: number) =>
  benchmark({ name, prepare: () => null, run: () => of(last!), unit, ...(target === undefined ? {} : { target }) });

/** A full room votes: the api as production starts it, PostgreSQL, and two thousand phones, everything on one machine. */
export const benchmarks = [
  benchmark({
    name: 'room: 2,000 people vote within 10 s, p99 of the acknowledgement',
    prepare: () => FullRoom.open(PEOPLE, ROUNDS),
    run: everybodyVotes,
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
