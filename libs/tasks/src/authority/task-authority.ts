import type { AuthorityFacts, Colleague, Matter, TaskAuthority } from '@conference/domain';
import {
  toAbsence,
  toAuthorisation,
  type DocumentEntity,
  type PersonEntity,
  type Records,
  type TaskEntity,
} from '@conference/persistence';

/**
 * Reads by what authority somebody answers a task in the place of the person asked. The orders between the two are held until
 * this transaction ends: one that is ended at the same moment ends before the answer, or after it.
 */
export async function actingAuthority(records: Records, task: TaskEntity, actorId: string): Promise<TaskAuthority> {
  return {
    matter: await matterOf(records, task),
    absences: (await records.authority.holdAbsences(task.assigneeId)).map(toAbsence),
    authorisations: (await records.authority.holdOrders(task.assigneeId, actorId)).map(toAuthorisation),
    colleagues: [...(await records.directory.people([task.assigneeId, actorId])).values()].map(colleague),
  };
}

/** Reads to whom a task may pass. */
export async function passingAuthority(records: Records, task: TaskEntity): Promise<TaskAuthority> {
  const people = await records.directory.peopleOfOffice(task.officeId);
  return {
    matter: await matterOf(records, task),
    absences: [],
    authorisations: [],
    colleagues: people.map(colleague),
  };
}

/** Reads who is away in an office, now or later, and every order of authorisation. */
export async function officeAuthority(records: Records, officeId: string, today: string): Promise<AuthorityFacts> {
  return {
    absences: (await records.authority.absencesOfOffice(officeId, today)).map(toAbsence),
    authorisations: (await records.authority.authorisationsOfOffice(officeId)).map(toAuthorisation),
    colleagues: (await records.directory.peopleOfOffice(officeId)).map(colleague),
  };
}

/** What a task is about, as far as authority goes. */
export async function matterOf(
  records: Records,
  { documentId, capacity }: TaskEntity,
): Promise<TaskAuthority['matter']> {
  const document = documentId ? await records.documents.byId(documentId) : null;
  return documentMatter(records, document, capacity);
}

/** A document's part of a matter, with who has declined it. */
export async function documentMatter(
  records: Records,
  document: Pick<DocumentEntity, 'id' | 'kind'> | null,
  capacity: Matter['capacity'],
): Promise<TaskAuthority['matter']> {
  return {
    capacity,
    documentId: document?.id ?? null,
    documentKind: document?.kind ?? null,
    recusedIds: document ? await whoDeclined(records, document.id) : [],
  };
}

/** Who has declined to decide on this document in any round, for a conflict of interest: whoever said so, for themselves or standing in. */
export async function whoDeclined(records: Records, documentId: string): Promise<string[]> {
  const rounds = (await records.rounds.rounds({ documentId })).filter(({ kind }) => kind === 'approval');
  const tasks = await records.rounds.tasksOfRounds(rounds.map(({ id }) => id));
  return tasks
    .filter(({ state, outcome }) => state === 'decided' && outcome === 'recused')
    .map(({ assigneeId, decidedById }) => decidedById ?? assigneeId);
}

/** A person's row, as far as authority goes. */
export function colleague({ id, roles, unitId, active }: PersonEntity): Colleague {
  return { id, roles, unitId, active };
}
