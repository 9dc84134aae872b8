import { voteRefusalSentence, type Result, type VoteRefusal } from '@conference/domain';
import { allowed } from '../problems/refusal.exception';

/**
 * Takes what the rules of a vote, open or secret, allow.
 * @throws RefusalException with the rule's reason
 */
export function byVoteRules<T>(result: Result<T, VoteRefusal>): T {
  return allowed(result, voteRefusalSentence);
}
