import { decide, type DecidedTask, type DecisionRefusal, type Result } from '@conference/domain';
import { toRound, toTask, type Records, type RoundRows, type TaskEntity } from '@conference/persistence';
import type { Answer } from '../answer';
import { actingAuthority } from './task-authority';

/** Puts an answer to the rule: with the authority to answer for the person asked, where it comes from somebody else. */
export async function decideAs(
  records: Records,
  { rows, row }: { readonly rows: RoundRows; readonly row: TaskEntity },
  answer: Answer,
  now: Date,
): Promise<Result<DecidedTask, DecisionRefusal>> {
  const { actorId } = answer;
  const authority = actorId === row.assigneeId ? null : await actingAuthority(records, row, actorId);
  return decide(toTask(row), toRound(rows), answer, actorId, now.toISOString(), authority);
}

/** What the record says of an answer on behalf of somebody: both people, and the order by its number. */
export async function onBehalfFacts(
  records: Records,
  { onBehalfOfId, authorisationId }: Pick<TaskEntity, 'onBehalfOfId' | 'authorisationId'>,
) {
  const order = authorisationId ? await records.authority.authorisation(authorisationId) : null;
  return order && { onBehalfOfId, authorisationId, order: order.symbol };
}
