import type { Stage } from '../conference';
import type { Sentence } from '../sentence';
import type { ElectionState, VoteState } from '../voting';
import type { AgendaRunItem } from './agenda-run';
import type { Missing } from './missing';

/** The parts of the room, each with one kind of business. */
export const ROOM_PARTS = [
  'opening',
  'attendance',
  'agenda',
  'speakers',
  'votes',
  'ballots',
  'elections',
  'honours',
  'pledge',
] as const;
export type RoomPart = (typeof ROOM_PARTS)[number];

/** What those who run the room do at once, without a form. */
export type RoomAct = 'openSession' | 'resume' | 'startItem' | 'finishItem' | 'closeSession';

/** The one thing to do next in the room: where it is done, and what it is. */
export interface RoomStep {
  readonly part: RoomPart;
  readonly act: RoomAct | null;
  readonly sentence: Sentence;
}

/** A motion with the votes on it, open or secret, in their order. */
export interface RoomMotion {
  readonly title: string;
  readonly kind: 'resolution' | 'other';
  readonly votes: readonly { readonly isSecret: boolean; readonly state: VoteState }[];
}

/** An election; of its round that is voted on, what the electronic ballot box waits for. */
export interface RoomElection {
  readonly title: string;
  readonly state: ElectionState;
  readonly box: 'withoutKey' | 'notOpen' | null;
}

/** Everything about the room that decides what comes next. */
export interface RoomFacts {
  readonly stage: Stage;
  /** Whether a session was opened: a resolution may come from ballots to all staff instead. */
  readonly wasOpened: boolean;
  /** What is missing before the opening; null while that is not known. */
  readonly missing: readonly Missing<string>[] | null;
  readonly hasQuorum: boolean;
  readonly isPaused: boolean;
  readonly agenda: readonly AgendaRunItem[];
  /** How many documents of the item before the room are still to be made public. */
  readonly undisclosed: number;
  readonly speaking: string | null;
  readonly nextSpeaker: string | null;
  readonly unanswered: number;
  readonly motions: readonly RoomMotion[];
  readonly elections: readonly RoomElection[];
  /** Who is still to be honoured, in the order of the list. */
  readonly awardsWaiting: readonly string[];
  readonly isLaunched: boolean;
  /** Who signs the pledge now; null when nobody has to. */
  readonly signsNow: string | null;
}

/** A step in both languages. */
export function step(part: RoomPart, vi: string, en: string, act: RoomAct | null = null): RoomStep {
  return { part, act, sentence: { vi, en } };
}
