import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import type { VoteState } from './vote-state';

/** A vote on the resolution, as far as issuing it goes by it. */
export interface ResolutionVote {
  readonly state: VoteState;
  /** Null until it is counted. */
  readonly verdict: { readonly holds: boolean; readonly sentence: Sentence } | null;
}

/** How the vote on the resolution stands when the resolution cannot be issued. */
export const RESOLUTION_LACKS = ['noVote', 'underWay', 'unpublished', 'notAdopted'] as const;
export type ResolutionLack = (typeof RESOLUTION_LACKS)[number];

/** The conference has not adopted the resolution, or has not heard that it did. */
export interface ResolutionRefusal {
  readonly code: 'resolution-not-adopted';
  readonly lacks: ResolutionLack;
  /** How the conference voted, where it voted it down. */
  readonly verdict: Sentence | null;
}

/**
 * A resolution is issued once the conference has heard that it adopted it: the result is published, and more than half of those attending
 * were in favour. A void vote counts no more. Ballots to all staff, once judged as adopting it, take the place of the vote in the room.
 * @see Luật 10/2022/QH15 Điều 50 khoản 2, Điều 51 khoản 2 điểm c, khoản 4 điểm i
 */
export function resolutionIsAdopted(
  votes: readonly ResolutionVote[],
  staffBallot: ResolutionVote['verdict'] = null,
): Result<void, ResolutionRefusal> {
  if (staffBallot?.holds) return ok(undefined);
  const vote = votes.findLast(({ state }) => state !== 'void');
  if (vote?.state === 'published' && vote.verdict?.holds) return ok(undefined);
  const lacks = lackOf(vote);
  const verdict = lacks === 'notAdopted' ? (vote?.verdict?.sentence ?? null) : null;
  return refuse({ code: 'resolution-not-adopted', lacks, verdict });
}

function lackOf(vote: ResolutionVote | undefined): ResolutionLack {
  switch (vote?.state) {
    case undefined:
    case 'void':
    case 'prepared':
      return 'noVote';
    case 'open':
    case 'counting':
      return 'underWay';
    case 'closed':
      return 'unpublished';
    case 'published':
      return 'notAdopted';
  }
}

const WORDS: Readonly<Record<ResolutionLack, Sentence>> = {
  noVote: { vi: 'hội nghị chưa biểu quyết thông qua', en: 'the conference has not voted on it' },
  underWay: { vi: 'hội nghị đang biểu quyết', en: 'the vote on it is going on' },
  unpublished: { vi: 'kết quả biểu quyết chưa được công bố', en: 'the result of the vote is not published' },
  notAdopted: { vi: 'hội nghị không thông qua', en: 'the conference did not adopt it' },
};

/** Says in the reader's language why a resolution is not issued yet. */
export function resolutionRefusalSentence({ lacks, verdict }: ResolutionRefusal): Sentence {
  const { vi, en } = WORDS[lacks];
  const [how, howEn] = verdict ? [` ${verdict.vi}`, ` ${verdict.en}`] : ['', ''];
  return {
    vi: `Chưa ban hành được nghị quyết: ${vi}.${how}`,
    en: `The resolution cannot be issued: ${en}.${howEn}`,
  };
}
