import type { SelectionPreview, SelectionPreviewBody } from '@conference/contracts';
import {
  deadlineRefusalSentence,
  extendedTo,
  extensionRefusalSentence,
  mayPassTo,
  nudge,
  nudgeRefusalSentence,
  taskRefusalSentence,
  vietnamDateOf,
  type CivilDate,
  type Extension,
  type Sentence,
} from '@conference/domain';
import {
  toRound,
  toTask,
  type NudgeEntity,
  type PersonEntity,
  type Records,
  type RoundEntity,
  type RoundRows,
  type TaskEntity,
} from '@conference/persistence';
import { passingAuthority, previewPlanChange } from '@conference/tasks';
import { directoryView, type DirectoryView } from '../conferences/directory-view';
import { doorRefusal, doorWords } from '../problems/door-words';
import { selectionWords as words } from './selection-words';
import { successorsOf, type PassingRule } from './successors';

/** What would become of one task. */
type Foreseen = Pick<SelectionPreview['items'][number], 'does' | 'refused'>;

const does = (sentence: Sentence): Foreseen => ({ does: sentence, refused: null });
const refused = (sentence: Sentence): Foreseen => ({ does: null, refused: sentence });

/** What every task of a selection is looked at with, read once for all of them. */
interface Looking {
  readonly records: Records;
  readonly actor: PersonEntity;
  readonly directory: DirectoryView;
  readonly rounds: ReadonlyMap<string, RoundRows>;
  readonly nudged: ReadonlyMap<string, NudgeEntity>;
  readonly now: Date;
}

/** Reads some tasks of the person's own office, in the order given; another office's are not there at all. */
export async function ownTasks(records: Records, person: PersonEntity, ids: readonly string[]): Promise<TaskEntity[]> {
  const found = new Map((await records.rounds.tasks(ids)).map((task) => [task.id, task]));
  return [...new Set(ids)].map((id) => {
    const task = found.get(id);
    if (task?.officeId !== person.officeId) throw doorRefusal('task-unknown');
    return task;
  });
}

/** Foresees for each of some tasks what an act would do, or why it may not, and to whom a reassignment may go. */
export async function foreseeSelection(
  { records, actor, tasks }: { records: Records; actor: PersonEntity; tasks: readonly TaskEntity[] },
  body: SelectionPreviewBody,
): Promise<SelectionPreview> {
  const looking: Looking = {
    records,
    actor,
    directory: await directoryView(records, actor.officeId),
    rounds: await records.rounds.readEach(tasks.map(({ roundId }) => roundId)),
    nudged: await records.nudges.latestOf(tasks.map(({ id }) => id)),
    now: new Date(),
  };
  const items: SelectionPreview['items'] = [];
  for (const task of tasks) items.push({ taskId: task.id, ...(await foresee(looking, task, body)) });
  return { items, candidates: body.act === 'reassign' ? await candidatesFor(looking, tasks) : [] };
}

/** Refuses an act on each of some tasks, for one and the same reason. */
export function refusedForAll(tasks: readonly TaskEntity[], sentence: Sentence): SelectionPreview {
  return { items: tasks.map(({ id }) => ({ taskId: id, ...refused(sentence) })), candidates: [] };
}

/** The day until which a round would be extended. */
export async function newDueOf(
  records: Records,
  { officeId, dueAt }: RoundEntity,
  { until, now }: { readonly until: Extension; readonly now: Date },
) {
  const dueOn: CivilDate = vietnamDateOf(dueAt.toISOString());
  const calendar = await records.directory.calendar(officeId);
  return extendedTo(calendar, { dueOn, today: vietnamDateOf(now.toISOString()) }, until);
}

async function foresee(looking: Looking, task: TaskEntity, body: SelectionPreviewBody): Promise<Foreseen> {
  switch (body.act) {
    case 'remind':
      return foreseeReminder(looking, task);
    case 'reassign':
      return foreseePassing(looking, task, body.toPersonId);
    case 'extend':
      return foreseeExtension(looking, task, body.until);
  }
}

function foreseeReminder({ actor, directory, rounds, nudged, now }: Looking, task: TaskEntity): Foreseen {
  const lastAt = nudged.get(task.id)?.nudgedAt.toISOString() ?? null;
  const round = toRound(rounds.get(task.roundId)!);
  const verdict = nudge(toTask(task), round, { actor, lastAt, now: now.toISOString() });
  if (!verdict.ok) return refused(nudgeRefusalSentence(verdict.refusal));
  return does(words.reminds(directory.name(task.assigneeId) ?? ''));
}

async function foreseePassing(
  { records, actor, directory, rounds }: Looking,
  task: TaskEntity,
  toPersonId: string | undefined,
): Promise<Foreseen> {
  if (!toPersonId) return { does: null, refused: null };
  const [to, from] = [directory.name(toPersonId), directory.name(task.assigneeId)];
  if (to === null) return refused(doorWords('person-unknown'));
  const round = toRound(rounds.get(task.roundId)!);
  const authority = await passingAuthority(records, task);
  const verdict = mayPassTo(toTask(task), round, { actor, toPersonId }, authority);
  return verdict.ok ? does(words.passes(from ?? '', to)) : refused(taskRefusalSentence(verdict.refusal));
}

async function foreseeExtension(
  { records, rounds, now }: Looking,
  task: TaskEntity,
  until: Extension,
): Promise<Foreseen> {
  const { round, tasks } = rounds.get(task.roundId)!;
  const wanted = await newDueOf(records, round, { until, now });
  if (!wanted.ok) return refused(extensionRefusalSentence(wanted.refusal));
  const conference = await records.conferences.get(task.conferenceId);
  const change = { type: 'round' as const, roundId: round.id, dueOn: wanted.value };
  const compared = await previewPlanChange(records, conference, change, now);
  if (!compared.ok) return refused(deadlineRefusalSentence(compared.refusal));
  const others = tasks.filter(({ id, state }) => id !== task.id && state === 'open').length;
  return does(words.extends(vietnamDateOf(round.dueAt.toISOString()), wanted.value, others));
}

/** To whom at least one of the tasks may go, those who may take most of them first. */
async function candidatesFor(
  { records, actor, rounds, now }: Looking,
  tasks: readonly TaskEntity[],
): Promise<SelectionPreview['candidates']> {
  const rule: PassingRule = (task, round, toPersonId, authority) =>
    mayPassTo(task, round, { actor, toPersonId }, authority);
  const found = new Map<string, SelectionPreview['candidates'][number]>();
  for (const row of tasks) {
    for (const person of await successorsOf(records, { row, rows: rounds.get(row.roundId)!, now }, rule)) {
      const mayTake = (found.get(person.id)?.mayTake ?? 0) + 1;
      found.set(person.id, { ...person, mayTake });
    }
  }
  return [...found.values()].toSorted((a, b) => b.mayTake - a.mayTake || a.name.localeCompare(b.name, 'vi'));
}
