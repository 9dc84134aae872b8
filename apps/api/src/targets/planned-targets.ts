import {
  ownerOf,
  partiesOf,
  sourceOfList,
  promisorOf,
  readPlannedTarget,
  type ConferencePlan,
  type PlannedTarget,
} from '@conference/domain';
import type { ConferenceEntity, NewTarget, Records, TakenOverListEntity, TargetEntity } from '@conference/persistence';
import { passReports } from '@conference/tasks';
import { findPast } from './past-of-target';
import { successionFacts } from './succession-facts';

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
  await takeOverLists(records, codes);
  for (const [place, planned] of codes.plan.targets.entries()) {
    await addTarget(records, codes, planned, { place, sinceAt: codes.conference.createdAt });
  }
}

/** Writes a planned target down, with its parties and its past. */
export async function addTarget(
  records: Records,
  codes: PlannedCodes,
  planned: PlannedTarget,
  { place, sinceAt }: { readonly place: number; readonly sinceAt: Date },
): Promise<TargetEntity> {
  const { conference, plan } = codes;
  const { predecessors } = readOf(codes, planned);
  return records.targets.add({
    target: {
      ...rowOf(codes, planned),
      officeId: conference.officeId,
      conferenceId: conference.id,
      code: planned.code,
      place,
    },
    parties: partyRows(codes, planned),
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
    sinceAt,
  });
}

/** A target that somebody changed, as it is planned now, and why. */
export interface ChangedTarget {
  readonly target: TargetEntity;
  readonly planned: PlannedTarget;
  readonly reason: string;
  readonly now: Date;
}

/** Writes down what a target says from now on. Parties that stay keep their place and their reports; a single one that stays may get another owner. */
export async function changeTarget(
  records: Records,
  codes: PlannedCodes,
  { target, planned, reason, now }: ChangedTarget,
): Promise<void> {
  const { id: targetId, conferenceId } = target;
  await records.targets.save(targetId, rowOf(codes, planned));
  const standing = await records.targets.partiesNow([targetId]);
  const wanted = partyRows(codes, planned);
  const endReason = reason.trim() || 'sửa chỉ tiêu';
  for (const party of standing.filter((one) => !wanted.some((row) => isSameParty(row, one)))) {
    await records.targets.endParty(party.id, { endedAt: now, endReason });
  }
  for (const [place, row] of wanted.entries()) {
    const before = standing.find((party) => isSameParty(row, party));
    // several parties each have an owner of their own, which a hand-over changes
    if (before && (wanted.length > 1 || before.ownerId === row.ownerId)) continue;
    if (before) await records.targets.endParty(before.id, { endedAt: now, endReason });
    const toPartyId = await records.targets.addParty({
      ...row,
      targetId,
      place,
      replacesId: before?.id ?? null,
      sinceAt: now,
    });
    if (before) {
      const passed = { fromPartyId: before.id, toPartyId, toPersonId: row.ownerId };
      await passReports(records, conferenceId, passed, now);
    }
  }
}

type PartyRow = NewTarget['parties'][number];

function isSameParty(one: PartyRow, other: PartyRow): boolean {
  return one.kind === other.kind && one.unitId === other.unitId && one.personId === other.personId;
}

function readOf({ plan }: PlannedCodes, planned: PlannedTarget) {
  const read = readPlannedTarget(plan, planned);
  if (!('target' in read)) throw new Error(`unchecked target: ${planned.code}`);
  return read.target;
}

/** What the row of a target says. A term that it does not state is the plan's, also when that one changes. */
function rowOf(codes: PlannedCodes, planned: PlannedTarget) {
  const { plan, unitIds, personIds } = codes;
  const { predecessors: _past, fromOn: _from, untilOn: _until, ...facts } = readOf(codes, planned);
  return {
    ...facts,
    title: planned.title,
    promisor: promisorOf(plan, planned),
    fromOn: planned.from ?? null,
    untilOn: planned.until ?? null,
    unitId: unitIds.get(planned.owner!) ?? null,
    ownerId: personIds.get(ownerOf(plan, planned.owner)!)!,
    evidenceRequired: planned.evidence,
  };
}

function partyRows({ plan, unitIds, personIds }: PlannedCodes, planned: PlannedTarget): PartyRow[] {
  return partiesOf(plan, planned).map(({ kind, unit, person, owner }) => ({
    kind,
    unitId: unit && unitIds.get(unit)!,
    personId: person && personIds.get(person)!,
    ownerId: personIds.get(owner!)!,
  }));
}

/** What confirms the targets of each predecessor, as far as anything does yet. */
async function takeOverLists(records: Records, { conference, plan, personIds }: PlannedCodes): Promise<void> {
  const { lists } = await successionFacts(records, plan, conference.rehearsal);
  const rows: TakenOverListEntity[] = [];
  for (const list of lists) {
    const entered = sourceOfList(plan, list);
    if (!entered.ok) throw new Error(`unchecked predecessor: ${list.office}`);
    const { handOver = null, paper = null } = plan.office.predecessors!.find(({ code }) => code === list.office)!;
    const source = entered.value;
    const isEntered = source !== null;
    rows.push({
      conferenceId: conference.id,
      officeCode: list.office,
      year: list.year,
      responsibleId: handOver && personIds.get(handOver)!,
      paper,
      source,
      manifestSha256: source === 'dossier' ? list.manifestSha256 : null,
      confirmedBy: isEntered ? conference.createdBy : null,
      confirmedAt: isEntered ? conference.createdAt : null,
    });
  }
  await records.targets.addLists(rows);
}

/** A rehearsal plays that an office took over others; it does not make it so. */
async function takeOverPredecessors(records: Records, { conference, plan }: PlannedCodes): Promise<void> {
  if (conference.rehearsal) return;
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
