import { wasHeld, type Stage } from '../conference';
import { refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import type { BranchRefusal } from './branch-refusal';
import { mayGoWithout, type BranchFacts, type SessionState } from './conference-branch';

/** What is put on record where a small office holds no conference, and what the office is like then. */
export interface NotHeldDecision extends Pick<BranchFacts, 'rules' | 'staff' | 'session'> {
  readonly reason: string;
  /** What the employee side says of it. */
  readonly opinion: string;
}

/**
 * Decides whether an office may put on record that it holds no conference: it is small enough, and the reason and the employee side's opinion
 * are given. Answers what the decision rests on.
 * @see Luật 10/2022/QH15 Điều 51 khoản 2 điểm đ
 */
export function decideNotHeld({ reason, opinion, ...office }: NotHeldDecision): Result<Sentence, BranchRefusal> {
  const answer = mayGoWithout(office);
  if (!answer.ok) return answer;
  if (!reason.trim()) return refuse({ code: 'not-held-without-reason' });
  if (!opinion.trim()) return refuse({ code: 'not-held-without-opinion' });
  return answer;
}

/** Where the session stands by the stage of its conference, where it is not paused. */
export function sessionAt(stage: Stage): Exclude<SessionState, 'paused'> {
  if (stage === 'session') return 'open';
  return wasHeld(stage) || stage === 'cancelled' ? 'closed' : 'notOpened';
}
