import { judgeStaffBallot, type StaffBallotCount } from '../convening/judge-staff-ballot';
import type { Verdict } from '../assembly';
import type { Round } from './round';
import type { Outcome } from './task';

/** Counts the ballots of a round that asked all staff: everybody asked is in the base, whether a ballot came back or not. */
export function countStaffBallots({ tasks }: Pick<Round, 'tasks'>): StaffBallotCount {
  const counted = tasks.filter(({ state }) => state === 'decided');
  const cast = (outcome: Outcome) => counted.filter((task) => task.outcome === outcome).length;
  return {
    staff: new Set(tasks.map(({ assigneeId }) => assigneeId)).size,
    yes: cast('inFavour'),
    no: cast('against'),
    abstain: cast('abstained'),
  };
}

/** Judges the ballots of a round; they add up, for each of the staff has one. @see Luật 10/2022/QH15 Điều 50 khoản 2 */
export function judgeStaffBallots(round: Pick<Round, 'tasks'>): Verdict {
  const judged = judgeStaffBallot(countStaffBallots(round));
  if (!judged.ok) throw new Error(judged.refusal.code);
  return judged.value;
}
