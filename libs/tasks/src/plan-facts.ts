import {
  vietnamDateOf,
  type ConferencePlan,
  type DatedDocument,
  type DatedRound,
  type PlanActors,
  type PlanFacts,
  type Role,
} from '@conference/domain';
import type { ConferenceEntity, DocumentEntity, PersonEntity, Records, RoundDates } from '@conference/persistence';

/** Reads everything that the due dates of a conference depend on. */
export async function readPlanFacts(records: Records, conference: ConferenceEntity): Promise<PlanFacts> {
  return (await readPlanFactsOf(records, [conference])).get(conference.id)!;
}

/** Reads the same of several conferences of one office, by their ids, in as many statements as for one. */
export async function readPlanFactsOf(
  records: Records,
  conferences: readonly ConferenceEntity[],
): Promise<ReadonlyMap<string, PlanFacts>> {
  const [first] = conferences;
  if (!first) return new Map();
  const read = await rowsOf(records, first.officeId, conferences);
  return new Map(conferences.map((conference) => [conference.id, planFacts(conference, read)]));
}

/** What is read for a whole page of conferences. */
type Rows = Awaited<ReturnType<typeof rowsOf>>;

async function rowsOf(records: Records, officeId: string, conferences: readonly ConferenceEntity[]) {
  const ids = conferences.map(({ id }) => id);
  const targets = await records.targets.ofConferences(ids);
  return {
    documents: byConference(await records.documents.ofConferences(ids)),
    rounds: byConference(await records.rounds.datesOf(ids)),
    attendees: byConference(await records.floor.attendeesOf(ids)),
    failed: byConference(await records.convening.failedSummonsesOf(ids)),
    targets: byConference(targets),
    parties: grouped(await records.targets.partiesNow(targets.map(({ id }) => id)), ({ targetId }) => targetId),
    people: (await records.directory.peopleOfOffice(officeId)).filter(({ active }) => active),
  };
}

function planFacts(conference: ConferenceEntity, read: Rows): PlanFacts {
  const { id, kind, year, heldOn, startsAt, stage, plan } = conference;
  const attendees = read.attendees.get(id) ?? [];
  return {
    kind,
    year,
    heldOn,
    startsAt,
    stage,
    summons: stateOfSummons(heldOn, attendees, read.failed.get(id) ?? []),
    deadlines: plan.deadlines,
    followUp: plan.followUp,
    electsInspectionBoard: plan.elections.some(({ body }) => body === 'inspectionBoard'),
    documents: (read.documents.get(id) ?? []).map((document) => datedDocument(document, plan)),
    rounds: (read.rounds.get(id) ?? []).map(datedRound),
    targets: (read.targets.get(id) ?? []).map(({ id: targetId, fromOn, untilOn, lineage }) => ({
      fromOn,
      untilOn,
      lineage,
      who: (read.parties.get(targetId) ?? []).map(({ ownerId }) => ownerId),
    })),
    actors: actors(conference, read.people, attendees),
  };
}

function byConference<Row extends { readonly conferenceId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  return grouped(rows, ({ conferenceId }) => conferenceId);
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** Tells whether people have been summoned to the day that counts now, and whether too few came on it. */
export async function summonsState(
  records: Records,
  { id, heldOn }: Pick<ConferenceEntity, 'id' | 'heldOn'>,
): Promise<PlanFacts['summons']> {
  return stateOfSummons(heldOn, await records.floor.attendees(id), await records.convening.failedSummonses(id));
}

function stateOfSummons(
  heldOn: string,
  attendees: readonly unknown[],
  failed: readonly { readonly heldOn: string }[],
): PlanFacts['summons'] {
  if (attendees.length === 0) return 'none';
  return failed.some((summons) => summons.heldOn === heldOn) ? 'failed' : 'out';
}

/** Who checks content and form answers in the same round as those who approve. */
function datedDocument(document: DocumentEntity, plan: ConferencePlan): DatedDocument {
  const { id, kind, phase, toIssue, drafterId, consultIds, contentCheckId, formCheckId, approverIds } = document;
  const isTabled = plan.documents.find(({ code }) => code === document.code)?.consultAt === 'conference';
  const asked = [contentCheckId, formCheckId, ...approverIds].filter((personId) => personId !== null);
  return { id, kind, phase, isIssued: toIssue, isTabled, drafterId, consultIds, approverIds: [...new Set(asked)] };
}

function datedRound(round: RoundDates): DatedRound {
  const { id, documentId, kind, number, state, openedAt, dueAt, dueExplanation, ownDueOn, closedAt, asked } = round;
  const on = (instant: Date) => vietnamDateOf(instant.toISOString());
  return {
    id,
    documentId,
    kind,
    number,
    state,
    openedOn: on(openedAt),
    dueOn: on(dueAt),
    dueAt: dueAt.toISOString(),
    explanation: dueExplanation,
    ownDueOn,
    closedOn: closedAt ? on(closedAt) : null,
    who: [...new Set(asked)],
  };
}

/** Who comes to the conference is settled when it is convened; before that, it concerns those who lead it or present something. */
function actors(
  { plan }: ConferenceEntity,
  people: readonly PersonEntity[],
  attendees: readonly { readonly personId: string }[],
): PlanActors {
  const holders = (role: Role) => people.filter(({ roles }) => roles.includes(role)).map((person) => person.id);
  const presenters = new Set(plan.agenda.map(({ presenter }) => presenter));
  const presenting = people.filter(({ code }) => presenters.has(code)).map((person) => person.id);
  const summoned = attendees.map(({ personId }) => personId);
  const [heads, convening, employeeSide] = [holders('head'), holders('headOfOffice'), holders('unionChair')];
  const leading = [...new Set([...heads, ...convening, ...employeeSide, ...presenting])];
  const [clerk] = [...holders('clerk'), ...convening];
  return {
    clerks: clerk ? [clerk] : [],
    heads,
    convening,
    employeeSide,
    attending: summoned.length > 0 ? summoned : leading,
  };
}
