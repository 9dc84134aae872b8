import {
  changesSomething,
  mayApplyRoster,
  ok,
  passOn,
  planRoster,
  refuse,
  type Result,
  type RosterEntry,
  type RosterPlan,
} from '@conference/domain';
import { toRound, toTask, type NewPerson, type Records, type Transactions } from '@conference/persistence';
import { addOrder } from '../authority/change-absences';
import { passingAuthority } from '../authority/task-authority';
import type { Clock } from '../clock';
import { passTask } from '../pass-task';
import { sha256 } from '../packet';
import { readRosterFacts, type RosterQuestion } from './read-roster';

/** A list of people that is to take effect. */
export interface RosterCommand extends RosterQuestion {
  /** What was shown before; if the list would do anything else by now, nothing happens. */
  readonly shown: string;
  /** Of the file that the list was read from. */
  readonly fileSha256: string;
}

/** Why a list takes no effect: something is wrong with it, or it would do something else than what was shown. */
export type RosterRefusal = { readonly code: 'roster-has-errors' | 'roster-changed' };

/** What a plan would do, in one number: two plans with the same one do the same. */
export function rosterFingerprint({ entries }: RosterPlan): string {
  return sha256(JSON.stringify(entries));
}

/** Applies a list of people whole, in one transaction, or not at all. Open tasks of those who leave go where the list says, and nowhere else. */
export async function applyRoster(
  transactions: Transactions,
  clock: Clock,
  command: RosterCommand,
): Promise<Result<RosterPlan, RosterRefusal>> {
  try {
    return await transactions.run((records) => apply(records, clock(), command));
  } catch (error) {
    if (error instanceof Overtaken) return refuse({ code: 'roster-changed' });
    throw error;
  }
}

/** Somebody answered or changed something between what was shown and now: all of it is undone. */
class Overtaken extends Error {}

async function apply(records: Records, at: Date, command: RosterCommand): Promise<Result<RosterPlan, RosterRefusal>> {
  const { officeId, actorId, shown, fileSha256 } = command;
  await records.directory.lock(officeId);
  await records.authority.lock(officeId);
  const plan = planRoster(command.table, await readRosterFacts(records, command, at), command.missing);
  if (rosterFingerprint(plan) !== shown) return refuse({ code: 'roster-changed' });
  if (!mayApplyRoster(plan)) return refuse({ code: 'roster-has-errors' });
  const entries = await withIds(records, officeId, plan.entries.filter(changesSomething));
  await records.directory.savePeople(
    entries.filter(({ state }) => state !== 'new').map(({ person }) => ({ id: person.id, ...rowOf(officeId, person) })),
  );
  const passed = await passTasks(records, at, { actorId, entries });
  await records.audit.append({
    officeId,
    conferenceId: null,
    at,
    actorId,
    action: 'people.imported',
    facts: { fileSha256, ...factsOf(entries), passed },
  });
  await addOrders(records, at, { officeId, actorId, entries });
  return ok(plan);
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
    order: entry.order && { ...entry.order, deputyId: idOf(entry.order.deputyId) },
  }));
}

function rowOf(officeId: string, person: RosterEntry['person']): NewPerson {
  const { unitId, code, name, position, email, language, roles, active } = person;
  return { officeId, unitId, code, name, position, email, language, roles: [...roles], active };
}

type Applying = { readonly actorId: string; readonly entries: readonly RosterEntry[] };

async function passTasks(records: Records, at: Date, { actorId, entries }: Applying): Promise<number> {
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

async function addOrders(records: Records, at: Date, { officeId, actorId, entries }: Applying & { officeId: string }) {
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
  };
}
