import { ok, type Result } from '../result';
import { moreThanHalfOf } from './count';
import { reconcile, type CandidateCount, type ElectionCount } from './election-count';
import { electionSentence } from './election-sentence';
import type { VotingRefusal } from './refusal';
import type { Sentence } from '../sentence';

/** What an election came to. */
export interface ElectionOutcome {
  /** Most votes first. */
  readonly elected: readonly string[];
  /** Candidates with the same number of votes for fewer seats: they are voted on again, nobody is picked. */
  readonly runOff?: { readonly seats: number; readonly candidates: readonly string[] } | undefined;
  readonly notElected: readonly string[];
  /** Seats that nobody reached and no run-off decides. */
  readonly vacant: number;
  readonly needed: number;
  readonly sentence: Sentence;
}

/**
 * Judges an election: first who passed more than half of the base, then who has most votes, then whether the last seat is tied.
 *
 * In a run-off whose rules take those with most votes, everybody with a vote passes.
 *
 * @see Nghị định 59/2023/NĐ-CP Điều 21 khoản 1
 * @see Hướng dẫn 28/HD-TLĐ (union committees)
 */
export function judgeElection(count: ElectionCount): Result<ElectionOutcome, VotingRefusal> {
  const reconciled = reconcile(count);
  if (!reconciled.ok) return reconciled;

  const base = count.base === 'present' ? count.present : count.ballots.collected;
  const ranked = count.candidates.toSorted((one, other) => other.votes - one.votes);
  const needed = count.threshold === 'mostVotes' ? 1 : moreThanHalfOf(base);
  const passed = ranked.filter(({ votes }) => votes >= needed);
  const { elected, tied } = cutOff(passed, count.seats);
  const open = count.seats - elected.length;
  const outcome = {
    elected: elected.map(({ id }) => id),
    ...(tied.length > 0 ? { runOff: { seats: open, candidates: tied.map(({ id }) => id) } } : {}),
    notElected: ranked.filter((candidate) => ![...elected, ...tied].includes(candidate)).map(({ id }) => id),
    vacant: tied.length > 0 ? 0 : open,
    needed,
  };
  return ok({ ...outcome, sentence: electionSentence({ ...outcome, count, base, winners: elected, tied }) });
}

/** Who sits is clear as long as the last one in has more votes than the first one out. */
function cutOff(passed: readonly CandidateCount[], seats: number) {
  const [last, next] = [passed[seats - 1], passed[seats]];
  if (!last || !next || last.votes > next.votes) return { elected: passed.slice(0, seats), tied: [] };
  return {
    elected: passed.filter(({ votes }) => votes > last.votes),
    tied: passed.filter(({ votes }) => votes === last.votes),
  };
}
