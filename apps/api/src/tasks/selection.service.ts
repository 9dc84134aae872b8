import { createHash, randomUUID } from 'node:crypto';
import type { SelectionBody, SelectionDone, SelectionPreview, SelectionPreviewBody } from '@conference/contracts';
import { actsOnSelection, extensionRefusalSentence } from '@conference/domain';
import { Transactions, type PersonEntity, type TaskEntity } from '@conference/persistence';
import { handOverTask, nudgeTask, systemClock } from '@conference/tasks';
import { Injectable, Logger } from '@nestjs/common';
import type { SignedIn } from '../auth/session.service';
import { PlanService } from '../conferences/plan.service';
import { proofOf, proven } from '../identity/proof-needed';
import { doorWords } from '../problems/door-words';
import { RefusalException } from '../problems/refusal.exception';
import { handOverWords, nudgeWords } from '../problems/task-words';
import { foreseeSelection, newDueOf, ownTasks, refusedForAll } from './foresee-selection';
import { selectionWords as words } from './selection-words';

/** What became of one task. */
type Done = Pick<SelectionDone['items'][number], 'state' | 'sentence'>;

const NOT_ALLOWED = doorWords('not-allowed');

/**
 * One act on several open tasks. Each task is acted on by the same use case as alone, in a transaction of its own with its own line in the
 * record: what one of them is refused does not stop the others, and of each it is said what became of it.
 */
@Injectable()
export class SelectionService {
  private readonly logger = new Logger(SelectionService.name);

  constructor(
    private readonly transactions: Transactions,
    private readonly plans: PlanService,
  ) {}

  /** Says of each task what the act would do, or why it may not. Nothing is done. */
  preview(session: SignedIn, body: SelectionPreviewBody): Promise<SelectionPreview> {
    const isAllowed = actsOnSelection(session.person).includes(body.act);
    return this.transactions.read(async (records) => {
      const tasks = await ownTasks(records, session.person, body.taskIds);
      if (!isAllowed) return refusedForAll(tasks, NOT_ALLOWED);
      return foreseeSelection({ records, actor: session.person, tasks }, body);
    });
  }

  /** Does it, task after task. The same key again answers what was done, and does the rest. */
  async act(session: SignedIn, body: SelectionBody, givenKey?: string): Promise<SelectionDone> {
    const key = onceKey(session.person, body, givenKey || randomUUID());
    const isAllowed = actsOnSelection(session.person).includes(body.act);
    const tasks = await this.transactions.read((records) => ownTasks(records, session.person, body.taskIds));
    if (!isAllowed) return { items: tasks.map(({ id }) => ({ taskId: id, state: 'refused', sentence: NOT_ALLOWED })) };
    const items: SelectionDone['items'] = [];
    for (const task of tasks) items.push({ taskId: task.id, ...(await this.one(session, task, { body, key })) });
    return { items };
  }

  private async one(
    session: SignedIn,
    task: TaskEntity,
    { body, key }: { body: SelectionBody; key: string },
  ): Promise<Done> {
    try {
      switch (body.act) {
        case 'remind':
          return await this.remind(session.person, task, key);
        case 'reassign':
          return await this.reassign(session, task, body);
        case 'extend':
          return await this.extend(session.person, task, { ...body, key });
      }
    } catch (error) {
      if (error instanceof RefusalException) {
        // the browser asks for the confirmation, and sends the same selection again
        if (error.code === 'factor-needed') throw error;
        const isUnknown = error.code === 'no-answer-yet';
        return { state: isUnknown ? 'unknown' : 'refused', sentence: isUnknown ? words.unknown : error.sentence };
      }
      // the stack alone: what the database was asked with holds what people wrote
      const stack = error instanceof Error ? error.stack : String(error);
      this.logger.error({ stack, taskId: task.id }, 'one task of a selection failed');
      return { state: 'unknown', sentence: words.unknown };
    }
  }

  private async remind(actor: PersonEntity, task: TaskEntity, onceKey: string): Promise<Done> {
    const result = await nudgeTask(this.transactions, systemClock, { taskId: task.id, actor, onceKey });
    if (!result.ok) return { state: 'refused', sentence: nudgeWords(result.refusal) };
    const name = await this.nameOf(task.assigneeId);
    return { state: result.value.repeated ? 'repeated' : 'done', sentence: words.reminded(name) };
  }

  private async reassign(
    session: SignedIn,
    task: TaskEntity,
    { toPersonId, reason: note }: Extract<SelectionBody, { act: 'reassign' }>,
  ): Promise<Done> {
    const command = { taskId: task.id, actorId: session.person.id, proof: proofOf(session), toPersonId, note };
    const result = proven(await handOverTask(this.transactions, systemClock, command));
    if (result.ok) return { state: 'done', sentence: words.passed(await this.nameOf(toPersonId)) };
    if (result.refusal.code === 'task-not-open' && (await this.isWith(task.id, toPersonId))) {
      return { state: 'repeated', sentence: words.passed(await this.nameOf(toPersonId)) };
    }
    return { state: 'refused', sentence: handOverWords(result.refusal) };
  }

  /** A round that several of the tasks are in gets its new day once: its part of the key is the same for all of them. */
  private async extend(
    person: PersonEntity,
    { conferenceId, roundId }: TaskEntity,
    { until, reason, key }: Extract<SelectionBody, { act: 'extend' }> & { key: string },
  ): Promise<Done> {
    const commandId = `${key}/${roundId}`;
    const known = await this.transactions.read(({ conferences }) => conferences.planChange(conferenceId, commandId));
    if (known?.change.type === 'round') return { state: 'repeated', sentence: words.extended(known.change.dueOn) };
    const wanted = await this.transactions.read(async (records) => {
      const { round } = await records.rounds.read(roundId);
      return newDueOf(records, round, { until, now: new Date() });
    });
    if (!wanted.ok) return { state: 'refused', sentence: extensionRefusalSentence(wanted.refusal) };
    const change = { type: 'round' as const, roundId, dueOn: wanted.value };
    await this.plans.change({ person, conferenceId, change, reason, key: commandId });
    return { state: 'done', sentence: words.extended(wanted.value) };
  }

  /** Whether a task has come to somebody already. */
  private isWith(taskId: string, personId: string): Promise<boolean> {
    return this.transactions.read(async ({ rounds }) => {
      const task = await rounds.task(taskId);
      const inRound = task ? await rounds.tasksOf(task.roundId) : [];
      return inRound.some(({ handedFromTaskId, assigneeId }) => handedFromTaskId === taskId && assigneeId === personId);
    });
  }

  private nameOf(personId: string): Promise<string> {
    return this.transactions.read(async ({ directory }) => (await directory.person(personId))?.name ?? '');
  }
}

/** Under which key an act counts once: it is its person's, and names what they do; which of the tasks are still to be done may change. */
function onceKey({ id }: PersonEntity, body: SelectionBody, key: string): string {
  return createHash('sha256')
    .update(JSON.stringify([id, key, { ...body, taskIds: [] }]))
    .digest('hex');
}
