import { readFileSync } from 'node:fs';
import { MOTION_CHOICES, type MotionChoice } from '@conference/domain';
import type { FullRoom } from './full-room';

const WITHIN_MS = 10_000;
const CLOCK_TICKS_PER_SECOND = 100;

/** What one vote of the whole room measured. */
export interface RoomRound {
  readonly acknowledgements: readonly number[];
  readonly toVerdictMs: number;
  readonly toPages: readonly number[];
  readonly apiMegabytes: number;
  readonly cpuSeconds: { readonly client: number; readonly api: number };
}

/** Everybody votes at a moment of their own within ten seconds; then the vote is closed and its verdict published to every open page. */
export async function everybodyVotes(room: FullRoom): Promise<RoomRound> {
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
  mustAgree(room, figures, chosen, await room.recorded(voteId));
  const toPages = await room.publish(voteId);
  const apiMegabytes = residentMegabytes(room.stack.pids.api!);
  const cpuSeconds = { client: after.client - before.client, api: after.api - before.api };
  return { acknowledgements, toVerdictMs, toPages, apiMegabytes, cpuSeconds };
}

/** Nothing lost, nothing twice: what was chosen is what was counted, and each person has one row. */
function mustAgree(
  { phones }: FullRoom,
  figures: Readonly<Record<string, number>>,
  chosen: Map<MotionChoice, number>,
  rows: number,
): void {
  const isWhole = MOTION_CHOICES.every((choice) => figures[choice] === chosen.get(choice));
  if (!isWhole || rows !== phones.length) throw new Error(JSON.stringify({ figures, chosen: [...chosen], rows }));
}

function cpuOf({ stack }: FullRoom): RoomRound['cpuSeconds'] {
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
