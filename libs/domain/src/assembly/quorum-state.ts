import { vietnamTimeOf, type Instant } from '../calendar';
import { ok, type Result } from '../result';
import type { Sentence } from '../sentence';
import { byAttendee, presentAt, type Attendance } from './attendance';
import { mergeIntervals } from './intervals-of';
import { judgeQuorum, type QuorumBase } from './judge-quorum';
import type { AssemblyRefusal } from './refusal';
import type { Verdict } from './verdict';

/** Who counts for the quorum: everybody on the frozen list, excused or not. Guests are not on it. */
export interface QuorumRoll {
  readonly entitledIds: readonly string[];
  readonly base: QuorumBase;
}

/** The room at one instant, as screens show it. */
export interface QuorumState {
  readonly at: Instant;
  readonly present: number;
  readonly entitled: number;
  readonly needed: number;
  readonly holds: boolean;
  /** `45/60, cần 40`: for a place with room for a few words. */
  readonly figures: Sentence;
  /** The full verdict with its arithmetic. */
  readonly verdict: Verdict;
}

/** How the quorum came or went. */
export const QUORUM_TURNS = ['reached', 'lost', 'regained'] as const;
export type QuorumTurnKind = (typeof QUORUM_TURNS)[number];

/** An instant at which the quorum was reached, lost or regained; a lost one is an alert. */
export interface QuorumTurn {
  readonly kind: QuorumTurnKind;
  readonly at: Instant;
  readonly present: number;
  readonly sentence: Sentence;
}

/** Tells how the room stands at an instant. @see Luật 10/2022/QH15 Điều 51 khoản 2 điểm c */
export function quorumState(
  attendances: readonly Attendance[],
  roll: QuorumRoll,
  at: Instant,
): Result<QuorumState, AssemblyRefusal> {
  const entitled = new Set(roll.entitledIds).size;
  const present = presentAt(onRoll(attendances, roll), at);
  const judged = judgeQuorum({ entitled, present, base: roll.base });
  if (!judged.ok) return judged;
  const { needed, holds } = judged.value;
  return ok({
    at,
    present,
    entitled,
    needed,
    holds,
    figures: figuresOf(present, entitled, needed),
    verdict: judged.value,
  });
}

/** Lists when the quorum was reached, lost and regained, up to the last scan that is known. */
export function quorumTurns(
  attendances: readonly Attendance[],
  roll: QuorumRoll,
): Result<readonly QuorumTurn[], AssemblyRefusal> {
  const entitled = new Set(roll.entitledIds).size;
  const judged = judgeQuorum({ entitled, present: 0, base: roll.base });
  if (!judged.ok) return judged;
  const { needed } = judged.value;

  const turns: QuorumTurn[] = [];
  let [present, held] = [0, false];
  for (const [at, change] of changes(onRoll(attendances, roll))) {
    present += change;
    const holds = present >= needed;
    if (holds === held) continue;
    held = holds;
    const kind = !holds ? 'lost' : turns.length === 0 ? 'reached' : 'regained';
    turns.push({ kind, at, present, sentence: turnSentence(kind, at, figuresOf(present, entitled, needed)) });
  }
  return ok(turns);
}

/** One attendance for each person who counts, however often that person is listed. */
function onRoll(attendances: readonly Attendance[], { entitledIds }: QuorumRoll): readonly Attendance[] {
  const entitled = new Set(entitledIds);
  const counted = attendances.filter(({ attendeeId }) => entitled.has(attendeeId));
  return [...byAttendee(counted)].map(([attendeeId, listed]) => ({
    attendeeId,
    intervals: mergeIntervals(listed.flatMap(({ intervals }) => intervals)),
  }));
}

/** By how many the room grew or shrank, instant by instant. */
function changes(attendances: readonly Attendance[]): readonly (readonly [Instant, number])[] {
  const byInstant = new Map<Instant, number>();
  const count = (at: Instant, change: number) => byInstant.set(at, (byInstant.get(at) ?? 0) + change);
  for (const { inAt, outAt } of attendances.flatMap(({ intervals }) => intervals)) {
    count(inAt, 1);
    if (outAt !== undefined) count(outAt, -1);
  }
  return [...byInstant].toSorted(([one], [other]) => (one < other ? -1 : 1));
}

function figuresOf(present: number, entitled: number, needed: number): Sentence {
  return { vi: `${present}/${entitled}, cần ${needed}`, en: `${present}/${entitled}, need ${needed}` };
}

function turnSentence(kind: QuorumTurnKind, at: Instant, { vi, en }: Sentence): Sentence {
  const time = vietnamTimeOf(at);
  switch (kind) {
    case 'reached':
      return { vi: `${time}: đủ điều kiện tiến hành (${vi}).`, en: `${time}: the quorum is reached (${en}).` };
    case 'lost':
      return {
        vi: `${time}: không còn đủ điều kiện tiến hành (${vi}); chưa biểu quyết, bầu cử cho đến khi đủ người.`,
        en: `${time}: the quorum is lost (${en}); no vote or election until enough people are back.`,
      };
    case 'regained':
      return { vi: `${time}: đủ điều kiện tiến hành trở lại (${vi}).`, en: `${time}: the quorum is regained (${en}).` };
  }
}
