import type {
  Decided,
  DecisionBody,
  HandOverBody,
  Nudged,
  OnTrackReported,
  TaskDetail,
  TaskListQuery,
  TaskPage,
  Successor,
} from '@conference/contracts';
import { mayPassTo, vietnamDateOf } from '@conference/domain';
import { Transactions, type PersonEntity, type Records, type TaskEntity } from '@conference/persistence';
import { actingOn, decideTask, handOverTask, nudgeTask, reportOnTrack, systemClock } from '@conference/tasks';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { SignedIn } from '../auth/session.service';
import { directoryView } from '../conferences/directory-view';
import { SubmissionService } from '../documents/submission.service';
import { readCursor, writeCursor } from '../paging';
import { proofOf, proven } from '../identity/proof-needed';
import { doorRefusal } from '../problems/door-words';
import { decisionWords } from '../problems/decision-words';
import { allowed } from '../problems/refusal.exception';
import { handOverWords, nudgeWords } from '../problems/task-words';
import { unreachedAmong } from './unreached-view';
import { successorsOf } from './successors';
import { taskContext, taskDetail, taskView } from './task-view';

const position = z.object({ dueAt: z.iso.datetime(), id: z.uuid() });

/** Tasks of an office: lists, one with what is needed to answer it, and the answer. */
@Injectable()
export class TasksService {
  constructor(
    private readonly transactions: Transactions,
    private readonly submissions: SubmissionService,
  ) {}

  list(person: PersonEntity, query: TaskListQuery): Promise<TaskPage> {
    return this.transactions.read(async (records) => {
      const now = new Date();
      const tasks = await records.rounds.taskPage({
        officeId: person.officeId,
        assigneeId: query.mine ? person.id : undefined,
        standsInFor: query.mine ? await standsInFor(records, person.id, now) : undefined,
        conferenceId: query.conferenceId,
        state: query.state,
        after: readCursor(query.cursor, position),
        limit: query.limit + 1,
      });
      const directory = await directoryView(records, person.officeId);
      const context = {
        ...(await taskContext(records, person.officeId, tasks, directory)),
        unreached: await unreachedAmong(records, tasks, directory),
        readerId: person.id,
      };
      const shown = tasks.slice(0, query.limit);
      const last = shown.map((task) => taskView(task, context)).at(-1);
      const own = query.mine ? await answeredBy(records, shown, person.id, now) : shown;
      const items = own.map((task) => taskView(task, context));
      return {
        items,
        nextCursor: tasks.length > query.limit && last ? writeCursor({ dueAt: last.dueAt, id: last.id }) : null,
      };
    });
  }

  one(person: PersonEntity, taskId: string): Promise<TaskDetail> {
    return this.transactions.read(async (records) =>
      taskDetail(records, await ownTask(records, person, taskId), { readerId: person.id }),
    );
  }

  async decide(session: SignedIn, taskId: string, body: DecisionBody): Promise<Decided> {
    const { person } = session;
    const task = await this.transactions.read((records) => ownTask(records, person, taskId));
    const { outcome, reason, packetHash, note, remarks, dispositions, value, scores, onTrack, evidenceOn } = body;
    const handedIn = await this.submissions.prepare(person, task.documentId, body);
    const result = await decideTask(this.transactions, systemClock, {
      taskId,
      actorId: person.id,
      channel: 'dashboard',
      proof: proofOf(session),
      outcome,
      reason,
      packetHash,
      ...handedIn,
      note,
      remarks,
      dispositions,
      value,
      evidenceOn,
      scores,
      onTrack,
    });
    return allowed(proven(result), decisionWords);
  }

  async reportOnTrack(session: SignedIn, taskIds: readonly string[]): Promise<OnTrackReported> {
    const { person } = session;
    await this.transactions.read(async (records) => {
      for (const taskId of taskIds) await ownTask(records, person, taskId);
    });
    const by = { actorId: person.id, channel: 'dashboard' as const, proof: proofOf(session) };
    const reports = await reportOnTrack(this.transactions, systemClock, { ...by, taskIds });
    return {
      items: reports.map(({ taskId, refusal }) => ({ taskId, refused: refusal && decisionWords(refusal) })),
    };
  }

  successors(person: PersonEntity, taskId: string): Promise<{ items: Successor[] }> {
    return this.transactions.read(async (records) => {
      const row = await ownTask(records, person, taskId);
      const asked = { row, rows: await records.rounds.read(row.roundId), now: new Date() };
      const items = await successorsOf(records, asked, (task, round, toPersonId, authority) =>
        mayPassTo(task, round, { actor: person, toPersonId }, authority),
      );
      return { items };
    });
  }

  async handOver(session: SignedIn, taskId: string, { toPersonId, note }: HandOverBody): Promise<{ taskId: string }> {
    const result = await handOverTask(this.transactions, systemClock, {
      taskId,
      actorId: session.person.id,
      proof: proofOf(session),
      toPersonId,
      note,
    });
    return allowed(proven(result), handOverWords);
  }

  async nudge(actor: PersonEntity, taskId: string): Promise<Nudged> {
    const result = await nudgeTask(this.transactions, systemClock, { taskId, actor });
    const { at, againAt } = allowed(result, nudgeWords);
    return { at, by: actor.name, againAt };
  }
}

/** Reads a task of the person's own office. */
async function ownTask(records: Records, person: PersonEntity, taskId: string): Promise<TaskEntity> {
  const task = await records.rounds.task(taskId);
  if (!task || task.officeId !== person.officeId) throw doorRefusal('task-unknown');
  return task;
}

/** For whom somebody is named as standing in today. */
async function standsInFor(records: Records, personId: string, now: Date): Promise<string[]> {
  const absences = await records.authority.standingIn(personId, vietnamDateOf(now.toISOString()));
  return absences.map((absence) => absence.personId);
}

/** Of tasks that a person may have to answer, those that are theirs, or that their order lets them answer. */
async function answeredBy(
  records: Records,
  tasks: readonly TaskEntity[],
  personId: string,
  now: Date,
): Promise<TaskEntity[]> {
  const own: TaskEntity[] = [];
  for (const task of tasks) {
    const isOwn = task.assigneeId === personId || task.state !== 'open';
    const acting = isOwn ? null : await actingOn(records, task, now);
    if (isOwn || (acting?.type === 'substitute' && acting.personId === personId)) own.push(task);
  }
  return own;
}
