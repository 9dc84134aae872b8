import { vietnamDateOf, type MissingPeople, type RosterFacts, type RosterTable } from '@conference/domain';
import type { Records } from '@conference/persistence';
import { officeAuthority } from '../authority/task-authority';
import { readAsks } from '../authority/read-asks';

/** A list of people to be compared with an office: by whom it is brought, and what becomes of those whom it does not name. */
export interface RosterQuestion {
  readonly officeId: string;
  readonly actorId: string;
  readonly table: RosterTable;
  readonly missing: MissingPeople;
}

/** Reads what a list of people is compared with; whose tasks are open, only if somebody would leave. */
export async function readRosterFacts(records: Records, question: RosterQuestion, now: Date): Promise<RosterFacts> {
  const { table, missing } = question;
  const somebodyLeaves = missing === 'leave' || table.lines.some(({ cells }) => cells.leavesOn !== undefined);
  return readPeopleFacts(records, question, now, somebodyLeaves);
}

/** Reads an office's people with all that a change of them is held against. */
export async function readPeopleFacts(
  records: Records,
  { officeId, actorId }: Pick<RosterQuestion, 'officeId' | 'actorId'>,
  now: Date,
  somebodyLeaves: boolean,
): Promise<RosterFacts> {
  const today = vietnamDateOf(now.toISOString());
  const leaves = await records.directory.plannedLeaves(officeId);
  return {
    people: await records.directory.peopleOfOffice(officeId),
    units: await records.directory.unitsOfOffice(officeId),
    orders: (await officeAuthority(records, officeId, today)).authorisations,
    asks: somebodyLeaves ? await readAsks(records, officeId, now) : [],
    targets: somebodyLeaves ? await targetsByOwner(records, officeId) : {},
    leaves: Object.fromEntries(
      leaves.map(({ personId, leavesOn: on, successorId }) => [personId, { on, successorId }]),
    ),
    actorId,
    today,
  };
}

async function targetsByOwner(records: Records, officeId: string): Promise<Record<string, number>> {
  const running = await records.conferences.runningOf(officeId);
  const counts: Record<string, number> = {};
  for (const { id } of running) {
    const targets = await records.targets.ofConference(id);
    const parties = await records.targets.partiesNow(targets.map((target) => target.id));
    for (const { ownerId } of parties) counts[ownerId] = (counts[ownerId] ?? 0) + 1;
  }
  return counts;
}
