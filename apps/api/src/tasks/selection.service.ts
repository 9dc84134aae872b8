import { randomUUID } from 'node:crypto';
import type { SelectionBody, SelectionDone, SelectionPreview, SelectionPreviewBody } from '@conference/contracts';
import {
  actsOnSelection,
  deadlineRefusalSentence,
  extendedTo,
  extensionRefusalSentence,
  nudge,
  nudgeRefusalSentence,
  reassign,
  taskRefusalSentence,
  vietnamDateOf,
  type CivilDate,
  type Extension,
  type NudgeRefusal,
  type Sentence,
} from '@conference/domain';
import {
  toRound,
  toTask,
  Transactions,
  type PersonEntity,
  type Records,
  type TaskEntity,
} from '@conference/persistence';
import { handOverTask, nudgeTask, passingAuthority, previewPlanChange, systemClock } from '@conference/tasks';
import { Injectable, Logger } from '@nestjs/common';
import type { SignedIn } from '../auth/session.service';
import { directoryView, type DirectoryView } from '../conferences/directory-view';
import { PlanService } from '../conferences/plan.service';
import { proofOf, proven } from '../identity/proof-needed';
import { doorRefusal, doorWords, isDoorCode } from '../problems/door-words';
import { RefusalException } from '../problems/refusal.exception';
import { selectionWords as words } from './selection-words';
import { successorsOf } from './successors';

/** What would become of one task. */
type Foreseen = Pick<SelectionPreview['items'][number], 'does' | 'refused'>;
/** What became of one task. */
type Done = Pick<SelectionDone['items'][number], 'state' | 'sentence'>;

const NOT_ALLOWED = doorWords('not-allowed');

const does = (sentence: Sentence): Foreseen => ({ does: sentence, refused: null });
const refused = (sentence: Sentence): Foreseen => ({ does: null, refused: sentence });

/** What every task of a selection is looked at with. */
interface Looking {
  readonly records: Records;
  readonly session: SignedIn;
  readonly directory: DirectoryView;
  readonly now: Date;
}

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
      if (!isAllowed)
        return { items: tasks.map(({ id }) => ({ taskId: id, ...refused(NOT_ALLOWED) })), candidates: [] };
      const directory = await directoryView(records, session.person.officeId);
      const looking: Looking = { records, session, directory, now: new Date() };
      const items: SelectionPreview['items'] = [];
      for (const task of tasks) items.push({ taskId: task.id, ...(await foresee(looking, task, body)) });
      return { items, candidates: body.act === 'reassign' ? await candidatesFor(looking, tasks) : [] };
    });
  }

  /** Does it, task after task. The same key again answers what was done, and does the rest. */
  async act(session: SignedIn, body: SelectionBody, key: string = randomUUID()): Promise<SelectionDone> {
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
      this.logger.error({ err: error, taskId: task.id }, 'one task of a selection failed');
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
    const wanted = await this.transactions.read((records) => newDueOf(records, roundId, until, new Date()));
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

/** Reads some tasks of the person's own office, in the order given; another office's are not there at all. */
async function ownTasks(records: Records, person: PersonEntity, ids: readonly string[]): Promise<TaskEntity[]> {
  const found: TaskEntity[] = [];
  for (const id of new Set(ids)) {
    const task = await records.rounds.task(id);
    if (task?.officeId !== person.officeId) throw doorRefusal('task-unknown');
    found.push(task);
  }
  return found;
}

function foresee(looking: Looking, task: TaskEntity, body: SelectionPreviewBody): Promise<Foreseen> {
  switch (body.act) {
    case 'remind':
      return foreseeReminder(looking, task);
    case 'reassign':
      return foreseePassing(looking, task, body.toPersonId);
    case 'extend':
      return foreseeExtension(looking, task, body.until);
  }
}

async function foreseeReminder({ records, session, directory, now }: Looking, task: TaskEntity): Promise<Foreseen> {
  const lastAt = (await records.nudges.latestOf([task.id])).get(task.id)?.nudgedAt.toISOString() ?? null;
  const round = toRound(await records.rounds.read(task.roundId));
  const verdict = nudge(toTask(task), round, { actor: session.person, lastAt, now: now.toISOString() });
  if (!verdict.ok) return refused(nudgeRefusalSentence(verdict.refusal));
  return does(words.reminds(directory.name(task.assigneeId) ?? ''));
}

async function foreseePassing(
  { records, session, directory }: Looking,
  task: TaskEntity,
  toPersonId: string | undefined,
): Promise<Foreseen> {
  if (!toPersonId) return { does: null, refused: null };
  const [to, from] = [directory.name(toPersonId), directory.name(task.assigneeId)];
  if (to === null) return refused(doorWords('person-unknown'));
  const round = toRound(await records.rounds.read(task.roundId));
  const asked = { actor: session.person, toPersonId, reason: to };
  const verdict = reassign(toTask(task), round, asked, await passingAuthority(records, task));
  return verdict.ok ? does(words.passes(from ?? '', to)) : refused(taskRefusalSentence(verdict.refusal));
}

async function foreseeExtension({ records, now }: Looking, task: TaskEntity, until: Extension): Promise<Foreseen> {
  const wanted = await newDueOf(records, task.roundId, until, now);
  if (!wanted.ok) return refused(extensionRefusalSentence(wanted.refusal));
  const conference = await records.conferences.get(task.conferenceId);
  const change = { type: 'round' as const, roundId: task.roundId, dueOn: wanted.value };
  const compared = await previewPlanChange(records, conference, change, now);
  if (!compared.ok) return refused(deadlineRefusalSentence(compared.refusal));
  const { round, tasks } = await records.rounds.read(task.roundId);
  const others = tasks.filter(({ id, state }) => id !== task.id && state === 'open').length;
  return does(words.extends(vietnamDateOf(round.dueAt.toISOString()), wanted.value, others));
}

/** To whom at least one of the tasks may go, those who may take most of them first. */
async function candidatesFor(
  { records, session, now }: Looking,
  tasks: readonly TaskEntity[],
): Promise<SelectionPreview['candidates']> {
  const found = new Map<string, SelectionPreview['candidates'][number]>();
  for (const task of tasks) {
    for (const person of await successorsOf(records, task, session.person, now)) {
      const mayTake = (found.get(person.id)?.mayTake ?? 0) + 1;
      found.set(person.id, { ...person, mayTake });
    }
  }
  return [...found.values()].toSorted((a, b) => b.mayTake - a.mayTake || a.name.localeCompare(b.name, 'vi'));
}

async function newDueOf(records: Records, roundId: string, until: Extension, now: Date) {
  const { round } = await records.rounds.read(roundId);
  const dueOn: CivilDate = vietnamDateOf(round.dueAt.toISOString());
  const calendar = await records.directory.calendar(round.officeId);
  return extendedTo(calendar, { dueOn, today: vietnamDateOf(now.toISOString()) }, until);
}

function nudgeWords(refusal: { readonly code: string }): Sentence {
  return isDoorCode(refusal.code) ? doorWords(refusal.code) : nudgeRefusalSentence(refusal as NudgeRefusal);
}

function handOverWords(refusal: { readonly code: string }): Sentence {
  return isDoorCode(refusal.code)
    ? doorWords(refusal.code)
    : taskRefusalSentence(refusal as Parameters<typeof taskRefusalSentence>[0]);
}
