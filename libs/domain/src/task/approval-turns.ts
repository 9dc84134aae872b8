import type { ClosingRule } from './round';
import type { Capacity } from './task';

/** Who approves a document, as its plan says: who checks content and form, who approves after them, and by which rule. */
export interface ApprovalOrder {
  readonly contentCheckId: string | null;
  readonly formCheckId: string | null;
  /** In their order; the last one signs. */
  readonly approverIds: readonly string[];
  readonly rule: ClosingRule;
}

/** One person's place in a round of approval. */
export interface ApprovalTurn {
  readonly personId: string;
  readonly turn: number;
  readonly capacity: Capacity;
}

/**
 * Says who is asked for approval, in which order: content check, form check, then the approvers, one after the other or together.
 *
 * Who has declined for a conflict of interest is not asked again; if that leaves nobody who signs, the substitute signs.
 * A check by somebody who wrote the draft is left out: nobody approves their own draft.
 * @see Nghị định 30/2020/NĐ-CP Điều 12, Điều 13
 */
export function approvalTurns(
  order: ApprovalOrder,
  {
    recusedIds,
    authorIds,
    substituteId,
  }: {
    readonly recusedIds: readonly string[];
    readonly authorIds: readonly string[];
    readonly substituteId: string | null;
  },
): ApprovalTurn[] {
  const mayBeAsked = (personId: string | null): personId is string =>
    personId !== null && !recusedIds.includes(personId);
  const approvers = order.approverIds.filter(mayBeAsked);
  const lacksSignatory = !approvers.includes(order.approverIds.at(-1) ?? '');
  const signing =
    lacksSignatory && mayBeAsked(substituteId) ? [...without(approvers, substituteId), substituteId] : approvers;
  const checks = (
    [
      [order.contentCheckId, 'contentCheck'],
      [order.formCheckId, 'formCheck'],
    ] as const
  ).filter(([personId]) => mayBeAsked(personId) && !authorIds.includes(personId) && !signing.includes(personId));
  const isOrdered = order.rule.type === 'inOrder';
  return [
    ...checks.map(([personId, capacity], turn): ApprovalTurn => ({ personId: personId!, turn, capacity })),
    ...signing.map((personId, place): ApprovalTurn => ({
      personId,
      turn: checks.length + (isOrdered ? place : 0),
      capacity: place === signing.length - 1 ? 'signatory' : 'approver',
    })),
  ];
}

function without(ids: readonly string[], id: string): string[] {
  return ids.filter((other) => other !== id);
}
