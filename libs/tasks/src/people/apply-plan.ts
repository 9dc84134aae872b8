import { changesSomething, passOn, type PlannedLeave, type RosterEntry, type RosterPlan } from '@conference/domain';
import { toRound, toTask, type NewPerson, type Records } from '@conference/persistence';
import { addOrder } from '../authority/change-absences';
import { passingAuthority } from '../authority/task-authority';
import { passTask } from '../pass-task';

/** Somebody answered or changed something between what was shown and now: all of it is undone. */
export class Overtaken extends Error {}

/** What is applied, by whom, and what the record says of where it came from. */
export interface Applying {
  readonly officeId: string;
  readonly actorId: string;
  readonly plan: RosterPlan;
  readonly action: 'people.imported' | 'people.changed' | 'people.leaveCarriedOut';
  readonly facts: Readonly<Record<string, unknown>>;
}

/**
 * Applies what a list or a form would do, within the transaction in which it was planned: the people, their open tasks, their orders.
 * @throws Overtaken what was planned cannot be done any more
 */
export async function applyPlan(records: Records, at: Date, applying: Applying): Promise<void> {
  const { officeId, actorId, plan, action, facts } = applying;
  const entries = await withIds(records, officeId, plan.entries.filter(changesSomething));
  await records.directory.savePeople(
    entries.filter(({ state }) => state !== 'new').map(({ person }) => ({ id: person.id, ...rowOf(officeId, person) })),
  );
  await writeLeaves(records, at, { officeId, actorId, entries });
  const passed = await passTasks(records, at, { actorId, entries });
  await records.audit.append({
    officeId,
    conferenceId: null,
    at,
    actorId,
    action,
    facts: { ...facts, ...factsOf(entries), passed },
  });
  await addOrders(records, at, { officeId, actorId, entries });
}

/** Takes in those who are new; from here on everybody is known by their row. */
async function withIds(records: Records, officeId: string, entries: readonly RosterEntry[]): Promise<RosterEntry[]> {
  const added = entries.filter(({ state }) => state === 'new');
  const people = await records.directory.addPeople(added.map(({ person }) => rowOf(officeId, person)));
  const ids = new Map(added.map(({ person }, index) => [person.id, people[index]!.id]));
  const idOf = (id: string) => ids.get(id) ?? id;
  return entries.map((entry) => ({
    ...entry,
    person: { ...entry.person, id: idOf(entry.person.id) },
    successorId: entry.successorId && idOf(entry.successorId),
    leave: entry.leave && { ...entry.leave, successorId: entry.leave.successorId && idOf(entry.leave.successorId) },
    order: entry.order && { ...entry.order, deputyId: idOf(entry.order.deputyId) },
  }));
}

function rowOf(officeId: string, person: RosterEntry['person']): NewPerson {
  const { unitId, code, name, position, email, language, roles, active } = person;
  return { officeId, unitId, code, name, position, email, language, roles: [...roles], active };
}

type Entries = { readonly actorId: string; readonly entries: readonly RosterEntry[] };

/** What was entered ahead stands as it was, unless the entry says otherwise. */
async function writeLeaves(records: Records, at: Date, { officeId, actorId, entries }: Entries & { officeId: string }) {
  const known = new Map((await records.directory.plannedLeaves(officeId)).map((leave) => [leave.personId, leave]));
  await records.directory.dropLeaves(entries.filter(({ leave }) => !leave).map(({ person }) => person.id));
  for (const { person, leave } of entries) {
    const before = known.get(person.id);
    if (!leave || (before && isSameLeave(leave, { on: before.leavesOn, successorId: before.successorId }))) continue;
    const { on: leavesOn, successorId } = leave;
    const entered = { enteredBy: actorId, enteredAt: at, heldUpBy: null };
    await records.directory.planLeave({ personId: person.id, officeId, leavesOn, successorId, ...entered });
  }
}

function isSameLeave(one: PlannedLeave, other: PlannedLeave): boolean {
  return one.on === other.on && one.successorId === other.successorId;
}

async function passTasks(records: Records, at: Date, { actorId, entries }: Entries): Promise<number> {
  let passed = 0;
  for (const { passes, successorId } of entries) {
    for (const taskId of successorId ? passes : []) {
      const task = await records.rounds.task(taskId);
      const { round, tasks } = await records.rounds.lock(task!.roundId);
      const row = tasks.find(({ id }) => id === taskId)!;
      const authority = await passingAuthority(records, row);
      if (!passOn(toTask(row), toRound({ round, tasks }), successorId!, authority).ok) throw new Overtaken();
      await passTask(records, {
        row,
        round,
        toPersonId: successorId!,
        actorId,
        noteId: null,
        at,
        facts: { left: true },
      });
      passed += 1;
    }
  }
  return passed;
}

async function addOrders(records: Records, at: Date, { officeId, actorId, entries }: Entries & { officeId: string }) {
  for (const { order, person } of entries) {
    if (!order) continue;
    const { symbol, signedOn, startsOn, endsOn, deputyId } = order;
    const entry = { officeId, actorId, symbol, signedOn, startsOn, endsOn, grantorId: person.id, deputyId };
    if (!(await addOrder(records, { ...entry, scope: { type: 'all' } }, at)).ok) throw new Overtaken();
  }
}

/** Who came, changed and left, by ids and names of columns: no words. */
function factsOf(entries: readonly RosterEntry[]) {
  const ids = (...states: readonly RosterEntry['state'][]) =>
    entries.filter(({ state }) => states.includes(state)).map(({ person }) => person.id);
  return {
    added: ids('new'),
    changed: entries
      .filter(({ state }) => state === 'changed')
      .map(({ person, changes }) => ({ personId: person.id, fields: changes.map(({ field }) => field) })),
    returned: ids('returns'),
    left: ids('leaves'),
    toLeave: entries.flatMap(({ person, leave, changes }) =>
      leave && changes.some(({ field }) => field === 'leavesOn' || field === 'successor')
        ? [{ personId: person.id, on: leave.on, successorId: leave.successorId }]
        : [],
    ),
  };
}
