import { ownerOf, partiesOf, promisorOf, readPlannedTarget, type ConferencePlan } from '@conference/domain';
import type { ConferenceEntity, Records } from '@conference/persistence';
import { findPast } from './past-of-target';

/** The rows that the codes of a plan stand for. */
export interface PlannedCodes {
  readonly conference: ConferenceEntity;
  readonly plan: ConferencePlan;
  readonly unitIds: ReadonlyMap<string, string>;
  readonly personIds: ReadonlyMap<string, string>;
}

/** Takes over the targets of a plan that was checked: each with its parties, and with what it was before in this office or in those that it took over. */
export async function addTargets(records: Records, codes: PlannedCodes): Promise<void> {
  await takeOverPredecessors(records, codes);
  for (const place of codes.plan.targets.keys()) await addTarget(records, codes, place);
}

async function addTarget(
  records: Records,
  { conference, plan, unitIds, personIds }: PlannedCodes,
  place: number,
): Promise<void> {
  const planned = plan.targets[place]!;
  const read = readPlannedTarget(plan, planned);
  if (!('target' in read)) throw new Error(`unchecked target: ${planned.code}`);
  const { predecessors, ...facts } = read.target;
  const person = (code: string | null) => personIds.get(code!)!;
  await records.targets.add({
    target: {
      ...facts,
      officeId: conference.officeId,
      conferenceId: conference.id,
      code: planned.code,
      place,
      title: planned.title,
      promisor: promisorOf(plan, planned),
      fromOn: planned.from ?? null,
      untilOn: planned.until ?? null,
      unitId: unitIds.get(planned.owner!) ?? null,
      ownerId: person(ownerOf(plan, planned.owner)),
      evidenceRequired: planned.evidence,
    },
    parties: partiesOf(plan, planned).map(({ kind, unit, person: promising, owner }) => ({
      kind,
      unitId: unit && unitIds.get(unit)!,
      personId: promising && person(promising),
      ownerId: person(owner),
    })),
    past: await findPast(
      records,
      conference,
      (planned.follows ?? []).map(({ office = plan.office.code, year, code }, index) => ({
        office,
        year,
        code,
        figure: predecessors[index]!,
      })),
    ),
    sinceAt: conference.createdAt,
  });
}

async function takeOverPredecessors(records: Records, { conference, plan }: PlannedCodes): Promise<void> {
  for (const { code, name, since, legalBasis } of plan.office.predecessors ?? []) {
    await records.directory.recordSuccession({
      successorId: conference.officeId,
      predecessorCode: code,
      predecessorName: name,
      predecessorId: (await records.directory.officeByCode(code))?.id ?? null,
      sinceOn: since,
      legalBasis,
      recordedAt: conference.createdAt,
    });
  }
}
