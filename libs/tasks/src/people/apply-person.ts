import {
  mayApplyRoster,
  ok,
  planPerson,
  refuse,
  type PersonForm,
  type Result,
  type RosterPlan,
} from '@conference/domain';
import type { Records, Transactions } from '@conference/persistence';
import type { Clock } from '../clock';
import { applyPlan } from './apply-plan';
import { rosterFingerprint, wholeOrNot, type RosterRefusal } from './apply-roster';
import { readPeopleFacts } from './read-roster';

/** One person's form, and who fills it in. */
export interface PersonQuestion {
  readonly officeId: string;
  readonly actorId: string;
  readonly form: PersonForm;
}

/** A form that is to take effect as it was shown. */
export interface PersonCommand extends PersonQuestion {
  readonly shown: string;
}

/** What one person's form would do, and what is wrong with it. Nothing is done. */
export async function previewPerson(records: Records, question: PersonQuestion, now: Date): Promise<RosterPlan> {
  const { form } = question;
  return planPerson(form, await readPeopleFacts(records, question, now, form.leavesOn !== null));
}

/** Takes one person in, changes them, or lets them leave or return: by the rules of a list, in one transaction. */
export function applyPerson(
  transactions: Transactions,
  clock: Clock,
  command: PersonCommand,
): Promise<Result<RosterPlan, RosterRefusal>> {
  return wholeOrNot(transactions, async (records) => {
    const { officeId, actorId, shown } = command;
    const at = clock();
    await records.directory.lock(officeId);
    await records.authority.lock(officeId);
    const plan = await previewPerson(records, command, at);
    if (rosterFingerprint(plan) !== shown) return refuse({ code: 'roster-changed' });
    if (!mayApplyRoster(plan)) return refuse({ code: 'roster-has-errors' });
    await applyPlan(records, at, { officeId, actorId, plan, action: 'people.changed', facts: {} });
    return ok(plan);
  });
}
