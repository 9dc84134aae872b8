import { isTheirTurn, nextStep, type Role } from '@conference/domain';
import {
  toRound,
  toTask,
  type PersonEntity,
  type Records,
  type RoundEntity,
  type Transactions,
} from '@conference/persistence';
import type { RoundStatus } from '@conference/workflows';

/** Tells the workflow how a round stands. Names stay here: it gets the codes of units and roles. */
export function readRound(transactions: Transactions, { roundId }: { roundId: string }): Promise<RoundStatus> {
  return transactions.read(async (records) => {
    const found = await records.rounds.round(roundId);
    if (!found) return CANCELLED;
    const rows = await records.rounds.read(roundId);
    const round = toRound(rows);
    const waiting = rows.tasks.filter((task) => task.state === 'open' && isTheirTurn(toTask(task), round));
    const people = await records.directory.people(waiting.map(({ assigneeId }) => assigneeId));
    const units = new Map(
      (await records.directory.unitsOfOffice(rows.round.officeId)).map((unit) => [unit.id, unit.code]),
    );
    const step = nextStep(round);
    return {
      rev: rows.round.rev,
      outcome: rows.round.outcome,
      waitingOn: [...new Set([...people.values()].map((person) => waitingCode(person, units)))],
      dueAt: round.dueAt,
      openedAt: rows.round.openedAt.toISOString(),
      nextStep: step?.step ?? null,
      nextStepAt: step?.at ?? null,
      stepsTaken: round.stepsTaken,
      ...(await heldSince(records, rows.round)),
    };
  });
}

/** Since when nothing of its document goes on, or of the round itself where there is no document; what was cancelled is over. */
async function heldSince(
  records: Records,
  { outcome, documentId, frozenAt }: RoundEntity,
): Promise<Pick<RoundStatus, 'frozenSince'>> {
  if (outcome === 'cancelled') return {};
  const since = documentId ? (await records.documents.get(documentId)).frozenAt : frozenAt;
  return since ? { frozenSince: since.toISOString() } : {};
}

/** A round that was never opened because its conference had been cancelled. */
const CANCELLED: RoundStatus = {
  rev: 0,
  outcome: 'cancelled',
  waitingOn: [],
  dueAt: '',
  nextStep: null,
  nextStepAt: null,
  stepsTaken: 0,
};

const ROLES_SHOWN: readonly Role[] = ['head', 'deputyHead', 'headOfOffice', 'unionChair', 'inspectionChair', 'clerk'];

function waitingCode(person: PersonEntity, units: ReadonlyMap<string, string>): string {
  return (
    ROLES_SHOWN.find((role) => person.roles.includes(role)) ?? (person.unitId && units.get(person.unitId)) ?? 'staff'
  );
}
