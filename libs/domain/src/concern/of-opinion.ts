import { vietnamDateOf } from '../calendar';
import type { FloorOpinion } from '../floor';
import type { Concern, ConcernStep } from './concern';

/**
 * An opinion from the floor as it is followed after the session: who promised something owes it, who answered stands for the answer, and
 * what nobody answered is the head's. One that was withdrawn is not followed.
 */
export function concernOfOpinion(
  { opinion, answer, commitment, withdrawnAt }: FloorOpinion,
  { headId, steps }: { readonly headId: string; readonly steps: readonly ConcernStep[] },
): Concern | null {
  if (withdrawnAt !== null) return null;
  const start = commitment
    ? 'promised'
    : answer === null
      ? 'unanswered'
      : answer.forwardedTo === null
        ? 'answered'
        : 'forwarded';
  return {
    kind: 'opinion',
    raisedOn: vietnamDateOf(opinion.saidAt),
    authorId: opinion.authorId,
    ownerId: commitment?.authorId ?? answer?.authorId ?? headId,
    start,
    promisedOn: commitment?.dueOn ?? null,
    steps,
  };
}
