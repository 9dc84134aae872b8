import {
  countsVoices,
  planDueDates,
  seatsBeside,
  TASK_KINDS,
  vietnamDateOf,
  type Ask,
  type DueDate,
  type Matter,
  type TaskKind,
} from '@conference/domain';
import { toTask, type ConferenceEntity, type DocumentEntity, type Records } from '@conference/persistence';
import { readPlanFacts } from '../plan-facts';
import { whoDeclined } from './task-authority';

/** Reads every question of an office that is open, or that the plans of its running conferences will ask. */
export async function readAsks(records: Records, officeId: string, now: Date): Promise<Ask[]> {
  const running = await records.conferences.runningOf(officeId);
  const asks: Ask[] = [];
  for (const conference of running) {
    const documents = await records.documents.ofConference(conference.id);
    const matters = await mattersOf(records, documents);
    asks.push(...(await openAsks(records, conference, matters)));
    asks.push(...(await plannedAsks(records, conference, { documents, matters, now })));
  }
  return asks;
}

type DocumentMatter = Pick<Matter, 'documentId' | 'documentKind' | 'recusedIds'>;
const NO_DOCUMENT: DocumentMatter = { documentId: null, documentKind: null, recusedIds: [] };

async function mattersOf(records: Records, documents: readonly DocumentEntity[]): Promise<Map<string, DocumentMatter>> {
  const matters = new Map<string, DocumentMatter>();
  for (const { id, kind } of documents) {
    matters.set(id, { documentId: id, documentKind: kind, recusedIds: await whoDeclined(records, id) });
  }
  return matters;
}

async function openAsks(
  records: Records,
  { id }: ConferenceEntity,
  matters: ReadonlyMap<string, DocumentMatter>,
): Promise<Ask[]> {
  const rounds = new Map((await records.rounds.openRounds(id)).map((round) => [round.id, round]));
  const tasks = await records.rounds.tasksOfRounds([...rounds.keys()]);
  return tasks
    .filter(({ state }) => state === 'open')
    .map((task): Ask => {
      const { documentId, targetId, kind, capacity, authorIds, assigneeId: personId } = task;
      const beside = tasks.filter(({ roundId }) => roundId === task.roundId).map(toTask);
      return {
        ...((documentId && matters.get(documentId)) || NO_DOCUMENT),
        key: keyOf(documentId ?? targetId, kind, personId),
        personId,
        targetId,
        kind,
        capacity,
        authorIds,
        seats: seatsBeside(toTask(task), beside),
        dueOn: vietnamDateOf(rounds.get(task.roundId)!.dueAt.toISOString()),
        taskId: task.id,
      };
    });
}

async function plannedAsks(
  records: Records,
  conference: ConferenceEntity,
  facts: {
    readonly documents: readonly DocumentEntity[];
    readonly matters: ReadonlyMap<string, DocumentMatter>;
    readonly now: Date;
  },
): Promise<Ask[]> {
  const calendar = await records.directory.calendar(conference.officeId);
  const dues = planDueDates(calendar, await readPlanFacts(records, conference), facts.now.toISOString());
  return dues.filter(isPlannedQuestion).flatMap(({ kind, who, dueOn, documentId }) => {
    const document = facts.documents.find(({ id }) => id === documentId);
    return who.map((personId): Ask => ({
      ...((documentId && facts.matters.get(documentId)) || NO_DOCUMENT),
      key: keyOf(documentId, kind, personId),
      personId,
      kind,
      capacity: document && kind === 'approval' ? plannedCapacity(document, personId) : null,
      authorIds: document ? [document.drafterId] : [],
      seats: countsVoices(kind) ? who.filter((other) => other !== personId) : [],
      dueOn,
      taskId: null,
    }));
  });
}

function isPlannedQuestion(due: DueDate): due is DueDate & { kind: TaskKind } {
  return due.state === 'planned' && due.documentId !== null && (TASK_KINDS as readonly string[]).includes(due.kind);
}

function plannedCapacity({ contentCheckId, formCheckId, approverIds }: DocumentEntity, personId: string) {
  if (personId === approverIds.at(-1)) return 'signatory';
  if (approverIds.includes(personId)) return 'approver';
  if (personId === contentCheckId) return 'contentCheck';
  return personId === formCheckId ? 'formCheck' : 'approver';
}

/** What makes a question the same before and after its round opens. */
function keyOf(aboutId: string | null, kind: string, personId: string): string {
  return `${aboutId}/${kind}/${personId}`;
}
