import type { ConveningUnit, ConveningView } from '@conference/contracts';
import { conveningRefusalSentence, mayChangePlan, regimeOn, type Sentence } from '@conference/domain';
import type {
  ConferenceEntity,
  ConveningFormEntity,
  PersonEntity,
  Records,
  UnitElectionEntity,
} from '@conference/persistence';
import { staffOf, whoIsToCome } from '@conference/tasks';
import { isLeader, runsFloor } from '../conferences/access';
import { directoryView, type DirectoryView } from '../conferences/directory-view';

/** The convening as its page shows it. */
export async function conveningView(
  records: Records,
  person: PersonEntity,
  conference: ConferenceEntity,
): Promise<ConveningView> {
  const { id, title, stage, heldOn, kind, form, officeId } = conference;
  const directory = await directoryView(records, officeId);
  const staff = await staffOf(records, conference);
  const settled = await records.convening.form(id);
  const elections = settled ? await records.convening.elections(settled.id) : [];
  const summoned = (await records.floor.attendees(id)).length;
  const coming = await whoIsToCome(records, conference);
  const maySettle = isLeader(person) && mayChangePlan(stage) && summoned === 0;
  return {
    title,
    kind,
    stage,
    form,
    staff: staff.length,
    rule: ruleOf(regimeOn(heldOn, kind).plenaryLimit),
    settled: settled && settledView(settled, directory),
    employeeSide: (await records.directory.office(officeId)).employeeSide.name,
    exOfficio: (settled?.exOfficioIds ?? []).map((personId) => named(personId, directory)),
    units: unitsView(staff, settled, elections, directory),
    people: staff.map(({ id: personId, name, position, unitId }) => ({ id: personId, name, position, unitId })),
    summoned,
    missing: summoned > 0 || coming.ok ? null : conveningRefusalSentence(coming.refusal),
    may: {
      settle: maySettle,
      summon: maySettle && stage === 'convening' && coming.ok,
      seeReplies: runsFloor(person, conference) && summoned > 0,
      seeGuests: runsFloor(person, conference),
    },
  };
}

function settledView(settled: ConveningFormEntity, directory: DirectoryView): NonNullable<ConveningView['settled']> {
  const { settledAt, settledBy, dispersedReason, agreedBy, agreementReference, agreedOn } = settled;
  return {
    at: settledAt.toISOString(),
    by: directory.name(settledBy) ?? '',
    dispersedReason,
    agreement: agreedOn ? { by: agreedBy!, reference: agreementReference!, agreedOn } : null,
  };
}

function unitsView(
  staff: readonly PersonEntity[],
  settled: ConveningFormEntity | null,
  elections: readonly UnitElectionEntity[],
  directory: DirectoryView,
): ConveningUnit[] {
  const unitIds = [...new Set(staff.flatMap(({ unitId }) => unitId ?? []))];
  return unitIds.map((unitId) => {
    const quota = settled?.quotas.find((share) => share.unitId === unitId);
    const rounds = elections.filter((election) => election.unitId === unitId);
    const last = rounds.at(-1);
    return {
      id: unitId,
      name: directory.unitNames.get(unitId) ?? '',
      staff: quota?.staff ?? staff.filter((member) => member.unitId === unitId).length,
      delegates: quota?.delegates ?? null,
      seatsOpen: quota ? (last?.seatsOpen ?? quota.delegates) : null,
      elected: rounds.flatMap(({ elected }) => elected.map((personId) => named(personId, directory))),
      tied: (last?.tied ?? []).map((personId) => named(personId, directory)),
      rounds: rounds.map(({ round, heldOn, sentence }) => ({ round, heldOn, sentence })),
    };
  });
}

function named(personId: string, directory: DirectoryView): { id: string; name: string } {
  return { id: personId, name: directory.name(personId) ?? '' };
}

function ruleOf(limit: number | null): Sentence {
  return limit === null
    ? {
        vi: 'Căn cứ pháp lý của hội nghị này không quy định số người; hội nghị đại biểu cần có sự thống nhất của bên đại diện người lao động.',
        en: 'The rules of this conference name no number; delegates need the agreement of the employee side.',
      }
    : {
        vi: `Đến ${limit} người: họp toàn thể, trừ khi các đơn vị phân tán hoặc không thể rời vị trí. Hội nghị đại biểu cần có sự thống nhất của bên đại diện người lao động.`,
        en: `Up to ${limit} people: a plenary, unless the units are dispersed or cannot leave their posts. Delegates need the agreement of the employee side.`,
      };
}
