import type { Verdict } from '../assembly';
import { ok, refuse, type Result } from '../result';
import { firstTwice } from './count';
import type { VoteRecord } from './vote-figures';
import type { VoteRefusal } from './vote-refusal';
import type { VoteState, VoteWay } from './vote-state';

/** One open vote on one motion. */
export interface OpenVote {
  readonly id: string;
  readonly motionCode: string;
  readonly state: VoteState;
  readonly way: VoteWay;
  /** The rows of seats that tellers count, by name; none unless it is counted by rows. */
  readonly rows: readonly string[];
  /** Who was present when it opened: their number is the base, whoever leaves afterwards. */
  readonly roll: readonly string[];
  readonly record: VoteRecord | null;
  readonly verdict: Verdict | null;
  readonly voided: Voiding | null;
  /** The void vote in whose place this one was prepared. */
  readonly predecessorId: string | null;
}

/** Why a vote counts no more, and which one takes its place; none when the motion is withdrawn. */
export interface Voiding {
  readonly reason: string;
  readonly successorId: string | null;
}

/** Prepares a vote on a motion: how it will be counted is settled before it opens, and holds until it is published. */
export function prepareVote({
  id,
  motionCode,
  way,
  rows,
}: Pick<OpenVote, 'id' | 'motionCode' | 'way' | 'rows'>): Result<OpenVote, VoteRefusal> {
  if (way === 'rows' && rows.length === 0) return refuse({ code: 'rows-not-named' });
  const twice = firstTwice(rows);
  if (twice !== undefined) return refuse({ code: 'row-twice', row: twice });
  return ok({
    id,
    motionCode,
    way,
    rows: way === 'rows' ? rows : [],
    state: 'prepared',
    roll: [],
    record: null,
    verdict: null,
    voided: null,
    predecessorId: null,
  });
}
