import { mayApplyRoster, ok, planPerson, refuse, vietnamDateOf, type RosterPlan } from '@conference/domain';
import type { PersonEntity, PlannedLeaveEntity, Records, Transactions } from '@conference/persistence';
import type { Clock } from '../clock';
import { applyPlan } from './apply-plan';
import { wholeOrNot } from './apply-roster';
import { readPeopleFacts } from './read-roster';

/**
 * Carries out every leaving whose day has come, each in a transaction of its own; what stands in its way is recorded, once, and tried again.
 * @throws AggregateError of those that failed; none of them keeps another office waiting
 */
export async function carryOutLeaves(transactions: Transactions, clock: Clock): Promise<void> {
  const today = vietnamDateOf(clock().toISOString());
  const due = await transactions.read(({ directory }) => directory.leavesDue(today));
  const failures: unknown[] = [];
  for (const { personId, officeId } of due) {
    // somebody who answers in this moment is not in the way for long: the next look comes soon
    await wholeOrNot(transactions, async (records) => {
      await records.directory.lock(officeId);
      await records.authority.lock(officeId);
      const leave = (await records.directory.plannedLeaves(officeId)).find((one) => one.personId === personId);
      if (!leave || leave.leavesOn > today) return refuse({ code: 'roster-changed' });
      await carryOut(records, clock(), leave);
      return ok(undefined);
    }).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${due.length} leavings failed`);
}

async function carryOut(records: Records, at: Date, leave: PlannedLeaveEntity): Promise<void> {
  const { personId, officeId, enteredBy: actorId, leavesOn } = leave;
  const person = await records.directory.person(personId);
  if (!person?.active) return records.directory.dropLeaves([personId]);
  const facts = await readPeopleFacts(records, { officeId, actorId }, at, true);
  const plan = planPerson(formOf(person, leave), facts);
  if (!mayApplyRoster(plan)) return hold(records, at, leave, plan);
  await applyPlan(records, at, { officeId, actorId, plan, action: 'people.leaveCarriedOut', facts: { on: leavesOn } });
}

function formOf({ id, unitId, name, position, email, language, roles }: PersonEntity, leave: PlannedLeaveEntity) {
  const { leavesOn, successorId } = leave;
  return { personId: id, code: null, unitId, name, position, email, language, roles, leavesOn, successorId };
}

/** They stay in office until somebody sees to what is in the way: no task is ever left with nobody. */
async function hold(records: Records, at: Date, leave: PlannedLeaveEntity, { findings }: RosterPlan): Promise<void> {
  const heldUpBy = findings.find(({ severity }) => severity === 'error')?.problem.code ?? null;
  if (heldUpBy === leave.heldUpBy) return;
  const { officeId, personId, leavesOn: on } = leave;
  await records.directory.holdLeave(personId, heldUpBy);
  await records.audit.append({
    officeId,
    conferenceId: null,
    at,
    actorId: null,
    action: 'people.leaveHeldUp',
    facts: { personId, on, by: heldUpBy },
  });
}
