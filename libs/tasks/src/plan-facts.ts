import {
  vietnamDateOf,
  type ConferencePlan,
  type DatedDocument,
  type DatedRound,
  type DatedTarget,
  type PlanActors,
  type PlanFacts,
  type Role,
} from '@conference/domain';
import type { ConferenceEntity, DocumentEntity, Records, RoundEntity, TaskEntity } from '@conference/persistence';

/** Reads everything that the due dates of a conference depend on. */
export async function readPlanFacts(records: Records, conference: ConferenceEntity): Promise<PlanFacts> {
  const { id, kind, year, heldOn, startsAt, stage, plan } = conference;
  const documents = await records.documents.ofConference(id);
  const rounds = (await records.rounds.rounds({ conferenceId: id })).filter(({ outcome }) => outcome !== 'cancelled');
  const tasks = await records.rounds.tasksOfRounds(rounds.map((round) => round.id));
  return {
    kind,
    year,
    heldOn,
    startsAt,
    stage,
    summons: await summonsState(records, conference),
    deadlines: plan.deadlines,
    followUp: plan.followUp,
    electsInspectionBoard: plan.elections.some(({ body }) => body === 'inspectionBoard'),
    documents: documents.map((document) => datedDocument(document, plan)),
    rounds: rounds.map((round) =>
      datedRound(
        round,
        tasks.filter(({ roundId }) => roundId === round.id),
      ),
    ),
    targets: await datedTargets(records, id),
    actors: await actors(records, conference),
  };
}

/** Tells whether people have been summoned to the day that counts now, and whether too few came on it. */
export async function summonsState(
  records: Records,
  { id, heldOn }: Pick<ConferenceEntity, 'id' | 'heldOn'>,
): Promise<PlanFacts['summons']> {
  if ((await records.floor.attendees(id)).length === 0) return 'none';
  const failed = await records.convening.failedSummonses(id);
  return failed.some((summons) => summons.heldOn === heldOn) ? 'failed' : 'out';
}

/** Who checks content and form answers in the same round as those who approve. */
function datedDocument(document: DocumentEntity, plan: ConferencePlan): DatedDocument {
  const { id, kind, phase, toIssue, drafterId, consultIds, contentCheckId, formCheckId, approverIds } = document;
  const isTabled = plan.documents.find(({ code }) => code === document.code)?.consultAt === 'conference';
  const asked = [contentCheckId, formCheckId, ...approverIds].filter((personId) => personId !== null);
  return { id, kind, phase, isIssued: toIssue, isTabled, drafterId, consultIds, approverIds: [...new Set(asked)] };
}

function datedRound(round: RoundEntity, tasks: readonly TaskEntity[]): DatedRound {
  const { id, documentId, kind, number, state, openedAt, dueAt, dueExplanation, ownDueOn, closedAt } = round;
  const on = (instant: Date) => vietnamDateOf(instant.toISOString());
  const concerned = tasks.filter((task) => (state === 'open' ? task.state === 'open' : task.state !== 'handedOver'));
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
    who: [...new Set(concerned.map(({ assigneeId }) => assigneeId))],
  };
}

async function datedTargets(records: Records, conferenceId: string): Promise<DatedTarget[]> {
  const targets = await records.targets.ofConference(conferenceId);
  const parties = await records.targets.partiesNow(targets.map(({ id }) => id));
  return targets.map(({ id, fromOn, untilOn, lineage }) => ({
    fromOn,
    untilOn,
    lineage,
    who: parties.filter(({ targetId }) => targetId === id).map(({ ownerId }) => ownerId),
  }));
}

/** Who comes to the conference is settled when it is convened; before that, it concerns those who lead it or present something. */
async function actors(records: Records, { id, officeId, plan }: ConferenceEntity): Promise<PlanActors> {
  const people = (await records.directory.peopleOfOffice(officeId)).filter(({ active }) => active);
  const holders = (role: Role) => people.filter(({ roles }) => roles.includes(role)).map((person) => person.id);
  const presenters = new Set(plan.agenda.map(({ presenter }) => presenter));
  const presenting = people.filter(({ code }) => presenters.has(code)).map((person) => person.id);
  const summoned = (await records.floor.attendees(id)).map(({ personId }) => personId);
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
