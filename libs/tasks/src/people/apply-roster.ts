import { mayApplyRoster, ok, planRoster, refuse, type Result, type RosterPlan } from '@conference/domain';
import type { Records, Transactions } from '@conference/persistence';
import type { Clock } from '../clock';
import { sha256 } from '../packet';
import { applyPlan, Overtaken } from './apply-plan';
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
export function applyRoster(
  transactions: Transactions,
  clock: Clock,
  command: RosterCommand,
): Promise<Result<RosterPlan, RosterRefusal>> {
  return wholeOrNot(transactions, (records) => apply(records, clock(), command));
}

/** Runs what applies a plan; what was overtaken meanwhile is undone, and answered as changed. */
export async function wholeOrNot<T>(
  transactions: Transactions,
  run: (records: Records) => Promise<Result<T, RosterRefusal>>,
): Promise<Result<T, RosterRefusal>> {
  try {
    return await transactions.run(run);
  } catch (error) {
    if (error instanceof Overtaken) return refuse({ code: 'roster-changed' });
    throw error;
  }
}

async function apply(records: Records, at: Date, command: RosterCommand): Promise<Result<RosterPlan, RosterRefusal>> {
  const { officeId, actorId, shown, fileSha256 } = command;
  await records.directory.lock(officeId);
  await records.authority.lock(officeId);
  const plan = planRoster(command.table, await readRosterFacts(records, command, at), command.missing);
  if (rosterFingerprint(plan) !== shown) return refuse({ code: 'roster-changed' });
  if (!mayApplyRoster(plan)) return refuse({ code: 'roster-has-errors' });
  await applyPlan(records, at, { officeId, actorId, plan, action: 'people.imported', facts: { fileSha256 } });
  return ok(plan);
}
