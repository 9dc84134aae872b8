import type { OpinionView, TaskDetail, TaskView } from '@conference/contracts';
import { isTheirTurn, OUTCOMES, vietnamDateOf, workingDaysBetween, type WorkCalendar } from '@conference/domain';
import {
  toRound,
  toTask,
  type OpinionEntity,
  type Records,
  type RoundEntity,
  type TaskEntity,
} from '@conference/persistence';
import { directoryView, type DirectoryView } from '../conferences/directory-view';

/** What the views of several tasks have in common, read once. */
export interface TaskContext {
  readonly directory: DirectoryView;
  readonly calendar: WorkCalendar;
  readonly now: Date;
  readonly rounds: ReadonlyMap<string, RoundEntity>;
  readonly siblings: readonly TaskEntity[];
  readonly documentTitles: ReadonlyMap<string, string>;
  readonly targetTitles: ReadonlyMap<string, string>;
  readonly conferenceTitles: ReadonlyMap<string, string>;
}

/** Reads what is needed to show some tasks of one office. */
export async function taskContext(
  records: Records,
  officeId: string,
  tasks: readonly TaskEntity[],
  directory: DirectoryView,
): Promise<TaskContext> {
  const roundIds = [...new Set(tasks.map(({ roundId }) => roundId))];
  const rounds = await records.rounds.roundsByIds(roundIds);
  const siblings = await records.rounds.tasksOfRounds(
    rounds.filter(({ rule }) => rule.type === 'inOrder').map(({ id }) => id),
  );
  const documents = await records.documents.byIds(tasks.flatMap(({ documentId }) => documentId ?? []));
  const targets = await records.targets.byIds(tasks.flatMap(({ targetId }) => targetId ?? []));
  const conferences = await records.conferences.byIds([...new Set(tasks.map(({ conferenceId }) => conferenceId))]);
  return {
    directory,
    calendar: await records.directory.calendar(officeId),
    now: new Date(),
    rounds: new Map(rounds.map((round) => [round.id, round])),
    siblings,
    documentTitles: new Map(documents.map(({ id, title }) => [id, title])),
    targetTitles: new Map(targets.map(({ id, title }) => [id, title])),
    conferenceTitles: new Map(conferences.map(({ id, title }) => [id, title])),
  };
}

/** A task as people see it. */
export function taskView(task: TaskEntity, context: TaskContext): TaskView {
  const round = context.rounds.get(task.roundId)!;
  const tasks = context.siblings.filter(({ roundId }) => roundId === round.id);
  return {
    id: task.id,
    kind: task.kind,
    state: task.state,
    conferenceId: task.conferenceId,
    conferenceTitle: context.conferenceTitles.get(task.conferenceId) ?? '',
    documentId: task.documentId,
    documentTitle: (task.documentId && context.documentTitles.get(task.documentId)) || null,
    targetId: task.targetId,
    targetTitle: (task.targetId && context.targetTitles.get(task.targetId)) || null,
    roundId: round.id,
    roundNumber: round.number,
    assignee: context.directory.person(task.assigneeId),
    revision: round.revision,
    packetHash: task.packetHash,
    isTurn: task.state === 'open' && isTheirTurn(toTask(task), toRound({ round, tasks })),
    openedAt: task.openedAt.toISOString(),
    dueAt: round.dueAt.toISOString(),
    dueExplanation: round.dueExplanation,
    workingDaysLeft: daysLeft(context.calendar, context.now, round.dueAt),
    outcomes: task.state === 'open' ? [...OUTCOMES[task.kind]] : [],
    outcome: task.outcome,
    reason: task.reason,
    decidedAt: task.decidedAt?.toISOString() ?? null,
    decidedBy: context.directory.name(task.decidedById),
    channel: task.channel,
  };
}

/** Working days from now to an instant; negative when it is past. */
export function daysLeft(calendar: WorkCalendar, now: Date, until: Date): number {
  const [today, day] = [vietnamDateOf(now.toISOString()), vietnamDateOf(until.toISOString())];
  return workingDaysBetween(calendar, today, day);
}

/** A remark with what became of it. */
export function opinionView(opinion: OpinionEntity, directory: DirectoryView): OpinionView {
  const { id, personId, remark, revision, disposition, dispositionReason } = opinion;
  return {
    id,
    person: directory.name(personId) ?? '',
    unit: directory.unitOf(personId),
    stance: opinion.stance as OpinionView['stance'],
    remark,
    revision,
    disposition,
    dispositionReason,
  };
}

/** A task with the revision and the remarks it is about. */
export async function taskDetail(records: Records, task: TaskEntity): Promise<TaskDetail> {
  const directory = await directoryView(records, task.officeId);
  const context = await taskContext(records, task.officeId, [task], directory);
  const view = taskView(task, context);
  const revision =
    task.documentId && view.revision ? await records.documents.revision(task.documentId, view.revision) : null;
  const opinions = task.documentId ? await records.documents.opinions([task.documentId]) : [];
  return {
    ...view,
    fileUrl: revision ? `/api/documents/${task.documentId}/revisions/${revision.number}/file` : null,
    fileName: revision?.fileName ?? null,
    opinions: opinions.map((opinion) => opinionView(opinion, directory)),
  };
}
