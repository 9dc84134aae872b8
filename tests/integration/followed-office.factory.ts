import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '@conference/contracts';
import type { ConferenceEntity, PersonEntity, TargetEntity, Transactions } from '@conference/persistence';
import { parse } from 'yaml';
import { startConference } from '../../apps/api/src/conferences/start-conference';

const PLAN = join(__dirname, '../fixtures/conferences/small-office-with-election.yaml');

/** A target as the plan file writes it; what is left out is new and needs no evidence. */
export interface WrittenTarget {
  readonly code: string;
  readonly title: string;
  readonly indicator: string | null;
  readonly owner: string;
  readonly previous?: string | null;
  readonly lineage?: string;
  readonly party?: object | string;
  readonly evidence?: boolean;
  readonly follows?: readonly object[];
}

/** A conference that was held, with what it set. */
export interface FollowedConference {
  readonly conference: ConferenceEntity;
  readonly targets: ReadonlyMap<string, TargetEntity>;
  readonly people: ReadonlyMap<string, PersonEntity>;
}

/** Holds a conference of a small office that sets these targets, followed by half-years to the end of its year. */
export async function holdFollowed(
  transactions: Transactions,
  { year, heldOn, targets }: { year: number; heldOn: string; targets: readonly WrittenTarget[] },
): Promise<FollowedConference> {
  const written = parse(readFileSync(PLAN, 'utf8')) as Record<string, object>;
  const plan = parsePlan({
    ...written,
    conference: {
      ...written['conference'],
      year,
      heldOn,
      title: `Hội nghị viên chức, người lao động Trung tâm Lưu trữ Nhỏ năm ${year}`,
    },
    followUp: { reportEveryMonths: 6, until: `${year}-12-31` },
    targets: targets.map((target) => ({ previous: null, lineage: 'new', evidence: false, ...target })),
  }).data!;
  return transactions.run(async (records) => {
    const { office } = await records.directory.takeOver(plan.office, plan.units, plan.people);
    const staff = await records.directory.peopleOfOffice(office.id);
    const people = new Map(staff.map((person) => [person.code, person]));
    const started = await startConference(records, {
      plan,
      rehearsal: true,
      actor: people.get('gd')!,
      now: new Date(),
    });
    if (!started.ok) throw new Error(started.refusal.code);
    await records.conferences.enterStage(started.value, 'followUp', new Date());
    const rows = await records.targets.ofConference(started.value.id);
    return { conference: started.value, targets: new Map(rows.map((row) => [row.code, row])), people };
  });
}
