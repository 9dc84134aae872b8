import type { TaskKind } from '@conference/domain';
import type { TaskDetail } from '@conference/contracts';
import type { PersonEntity, Records, RoundEntity, TaskEntity } from '@conference/persistence';
import { setOf } from '@conference/tasks';
import { taskDetail } from '../tasks/task-view';
import { newerMailAt, readAccess, type Visitor } from './read-access';
import { readDocumentFacts } from './read-document-facts';
import { endOf } from './page-state';
import { readState } from './read-state';
import { maskedAddress, type TaskPage } from './task-page';
import type { TaskLink } from './task-link';

/** Whoever gives an opinion sees the draft, not what others say of it; a table of all remarks belongs to these. */
const SHOWS_OPINIONS: readonly TaskKind[] = ['disposition', 'approval', 'publication'];

/** Reads all that the pages behind a link say; null when the person asked has left the office. */
export async function readTaskPage(
  records: Records,
  link: TaskLink,
  visitor: Visitor,
  now: Date,
): Promise<TaskPage | null> {
  const reader = await records.directory.person(link.personId);
  const task = await records.rounds.task(link.taskId);
  if (!reader?.active || !task) return null;
  const round = (await records.rounds.round(task.roundId))!;
  const conference = await records.conferences.heading(task.conferenceId);
  const office = await records.directory.office(task.officeId);
  const detail = await taskDetail(records, task, {
    withOpinions: SHOWS_OPINIONS.includes(task.kind),
    readerId: link.personId,
  });
  const { id, title, heldOn, rehearsal } = conference;
  const state = await readState(records, { link, task, round, conference, detail, now });
  return {
    task: detail,
    state,
    isOnBehalf: link.personId !== task.assigneeId,
    readerName: reader.name,
    access: readAccess(link, task, office, { visitor, now }),
    newerMailAt: endOf(state) ? null : await newerMailAt(records, link),
    language: reader.language,
    office: { name: office.name, contact: await contactOf(records, office.id, office.name) },
    conference: { id, title, heldOn, rehearsal },
    silence: round.silence,
    isPastDue: round.dueAt < now,
    address: maskedAddress(reader.email),
    returned: await returnedBecause(records, task, round),
    ...(await matterFacts(records, task, detail)),
    ...(await readDocumentFacts(records, detail, now)),
  };
}

/** Where people ask when something is wrong: the head of office. */
export async function contactOf(records: Records, officeId: string, officeName: string): Promise<string> {
  const holders = await records.directory.holdersOfAny(officeId, ['headOfOffice', 'head']);
  const contact = holders.find(({ roles }) => roles.includes('headOfOffice')) ?? holders[0];
  return contact ? `${contact.name}, ${contact.position}, ${contact.email}` : officeName;
}

async function matterFacts(records: Records, task: TaskEntity, detail: TaskDetail) {
  const document = task.documentId ? await records.documents.get(task.documentId) : null;
  const revision = document && detail.revision ? await records.documents.revision(document.id, detail.revision) : null;
  const target = task.targetId ? await records.targets.byId(task.targetId) : null;
  return {
    fileSize: revision?.size ?? null,
    revisionNote: revision && revision.number > 1 ? revision.note : null,
    evidenceRequired: target?.evidenceRequired ?? false,
    assessment: await assessmentFacts(records, task),
    submittedRevision: await submittedRevision(records, task),
    symbol: task.kind === 'issue' ? (document?.symbol ?? null) : null,
  };
}

async function assessmentFacts(records: Records, { assessmentId }: TaskEntity): Promise<TaskPage['assessment']> {
  const [assessment] = await records.assessments.byIds(assessmentId ? [assessmentId] : []);
  if (!assessment) return null;
  const { title, criteria, support } = setOf(await records.conferences.get(assessment.conferenceId), assessment);
  return { title, year: assessment.year, criteria, support };
}

/** The version that came with the answer: both were written at the same instant. */
async function submittedRevision(records: Records, { documentId, decidedAt }: TaskEntity): Promise<number | null> {
  if (!documentId || !decidedAt) return null;
  const revisions = await records.documents.revisions([documentId]);
  return revisions.find(({ uploadedAt }) => uploadedAt.getTime() === decidedAt.getTime())?.number ?? null;
}

/** Why the version before was returned, for whoever has to rework it. */
async function returnedBecause(records: Records, task: TaskEntity, round: RoundEntity): Promise<TaskPage['returned']> {
  if (task.kind !== 'draft' || round.number === 1 || !task.documentId) return [];
  const rounds = await records.rounds.rounds({ documentId: task.documentId });
  const last = rounds.filter(({ outcome }) => outcome === 'returned').at(-1);
  const tasks = last ? await records.rounds.tasksOf(last.id) : [];
  const people = await records.directory.people(tasks.map(({ assigneeId }) => assigneeId));
  return tasks.flatMap(({ state, outcome, reason, assigneeId, remarks }) =>
    state === 'decided' && outcome === 'returned' && reason
      ? [{ by: nameIn(people, assigneeId), reason, remarks }]
      : [],
  );
}

function nameIn(people: ReadonlyMap<string, PersonEntity>, personId: string): string {
  return people.get(personId)?.name ?? '';
}
