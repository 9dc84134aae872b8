import { orderWithDays } from '@conference/domain';
import type { OrderFacts, TaskMailFacts } from '@conference/mail';
import type { PersonEntity, Records, TaskEntity } from '@conference/persistence';
import { actingOn } from '@conference/tasks';
import { readerFacts, type RoundContext } from './task-facts';

/** Who gets the mail about a task, and what it says otherwise than to the person asked. */
export interface Addressed {
  readonly reader: PersonEntity;
  readonly isSubstitute: boolean;
  /** What tells this mail from the one to the person asked, in its occasion. */
  readonly occasion: string;
  readonly said: Partial<Pick<TaskMailFacts, 'reader' | 'reason' | 'onBehalf' | 'sinceRevision'>>;
}

/**
 * Says who gets the mail about a task now: the person asked, or whoever stands in for them while they are away.
 * Somebody who is away with nobody standing in gets it as always; so does the person asked for a link that they asked for themselves.
 */
export async function addressee(
  records: Records,
  { people, unitNames }: RoundContext,
  task: TaskEntity,
  askedBy?: string,
): Promise<Addressed> {
  const principal = people.get(task.assigneeId)!;
  const acting = await actingOn(records, task, new Date());
  if (acting.type !== 'substitute' || (askedBy !== undefined && askedBy !== acting.personId))
    return { reader: principal, isSubstitute: false, occasion: '', said: {} };
  const substitute = people.get(acting.personId)!;
  const { symbol, startsOn, endsOn } = acting.authorisation;
  const order: OrderFacts = { symbol, startsOn, endsOn };
  const { vi, en } = orderWithDays(order);
  const name = `${principal.name}, ${principal.position}`;
  return {
    reader: substitute,
    isSubstitute: true,
    occasion: `/for/${substitute.id}/${acting.absence.id}`,
    said: {
      reader: readerFacts(substitute, unitNames),
      reason: { vi: `thay Ông/Bà ${name}, theo ${vi}`, en: `on behalf of ${name}, under ${en}` },
      onBehalf: { principal: name, order },
      sinceRevision: null,
    },
  };
}

/** The order under which a task was answered for somebody else. */
export async function orderFacts(
  records: Records,
  { authorisationId }: Pick<TaskEntity, 'authorisationId'>,
): Promise<OrderFacts | null> {
  const order = authorisationId ? await records.authority.authorisation(authorisationId) : null;
  return order && { symbol: order.symbol, startsOn: order.startsOn, endsOn: order.endsOn };
}
