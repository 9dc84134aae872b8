import { ok, refuse, type Result } from '../result';
import type { FloorActor } from './floor-step';
import { judgeAdoption } from './judge-adoption';
import type { OpenVote } from './open-vote';
import { unansweredQuestions, type CountAnswer } from './questions';
import { takeRoll, type Room } from './room';
import { sumUp, type VoteRecord } from './vote-figures';
import { mayGo } from './vote-course';
import { voteQuestions, type VoteQuestion } from './vote-questions';
import type { VoteRefusal } from './vote-refusal';

/** What the tellers hand in: the figures, how many are present by now, and their answers to what is unusual. */
export interface CountedVote {
  readonly record: VoteRecord;
  readonly presentNow: number;
  readonly answers: readonly CountAnswer<VoteQuestion['code']>[];
}

/**
 * Puts a motion to the vote: enough people are present now, nothing else is being voted on, and who is present is frozen as the base.
 *
 * @see Luật 10/2022/QH15 Điều 51 khoản 2 điểm c
 */
export function openVote(
  vote: OpenVote,
  actor: FloorActor,
  room: Room & { readonly otherOpenVoteId: string | null },
): Result<OpenVote, VoteRefusal> {
  const allowed = mayGo(vote, 'open', 'openVote', actor);
  if (!allowed.ok) return allowed;
  if (room.otherOpenVoteId !== null) return refuse({ code: 'other-vote-open', voteId: room.otherOpenVoteId });
  const roll = takeRoll(room);
  return roll.ok ? ok({ ...vote, state: 'open', roll: roll.value }) : roll;
}

/** Ends the voting: from here on nobody votes, and nobody has seen a figure yet. */
export function endVoting(vote: OpenVote, actor: FloorActor): Result<OpenVote, VoteRefusal> {
  const allowed = mayGo(vote, 'counting', 'openVote', actor);
  return allowed.ok ? ok({ ...vote, state: 'counting' }) : allowed;
}

/** Closes a vote with what was counted: it adds up, it does not exceed the base, everything unusual is confirmed, and the verdict follows. */
export function closeVote(
  vote: OpenVote,
  actor: FloorActor,
  { record, presentNow, answers }: CountedVote,
): Result<OpenVote, VoteRefusal> {
  const allowed = mayGo(vote, 'closed', 'recordVote', actor);
  if (!allowed.ok) return allowed;
  const figures = sumUp(vote, record);
  if (!figures.ok) return figures;
  const verdict = judgeAdoption({ present: vote.roll.length, ...figures.value });
  if (!verdict.ok) return refuse({ code: 'count-impossible', count: verdict.refusal });
  if (answers.some(({ answer }) => answer === 'countAgain')) return refuse({ code: 'count-again' });
  const questions = voteQuestions(record, figures.value, { atOpening: vote.roll.length, now: presentNow });
  const open = unansweredQuestions(questions, answers);
  if (open.length > 0) {
    return refuse({ code: 'questions-open', questions: questions.filter(({ code }) => open.includes(code)) });
  }
  return ok({ ...vote, state: 'closed', record, verdict: verdict.value });
}

/** Publishes the result: only now may the projector and everybody's page show figures. */
export function publishVote(vote: OpenVote, actor: FloorActor): Result<OpenVote, VoteRefusal> {
  const allowed = mayGo(vote, 'published', 'publishVote', actor);
  return allowed.ok ? ok({ ...vote, state: 'published' }) : allowed;
}

/**
 * Declares a vote void, with a reason; its record stays as it is, and a new vote on the same motion is prepared in its place.
 *
 * Without a successor the motion itself is withdrawn.
 */
export function voidVote(
  vote: OpenVote,
  actor: FloorActor,
  { reason, successorId }: { readonly reason: string; readonly successorId: string | null },
): Result<{ readonly voided: OpenVote; readonly successor: OpenVote | null }, VoteRefusal> {
  const allowed = mayGo(vote, 'void', 'voidVote', actor);
  if (!allowed.ok) return allowed;
  if (!reason.trim()) return refuse({ code: 'void-without-reason' });
  if (successorId === vote.id) return refuse({ code: 'successor-of-itself' });
  const voided: OpenVote = { ...vote, state: 'void', voided: { reason, successorId } };
  return ok({ voided, successor: successorId === null ? null : anew(vote, successorId) });
}

function anew(vote: OpenVote, id: string): OpenVote {
  return { ...vote, id, state: 'prepared', roll: [], record: null, verdict: null, predecessorId: vote.id };
}
