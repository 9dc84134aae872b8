import type { UnreachedView, TaskDetail, TaskView } from '@conference/contracts';
import {
  answerLate,
  isTheirTurn,
  nudgeableFrom,
  OUTCOMES,
  vietnamDateOf,
  workingDaysBetween,
  type DocumentPhase,
  type WorkCalendar,
} from '@conference/domain';
import {
  toRound,
  toTask,
  type NudgeEntity,
  type Records,
  type RoundEntity,
  type StaffBallotEntity,
  type TaskEntity,
} from '@conference/persistence';
import { askedTitles, concernStory, lastSeenRevision, onTrackAmong, periodsNow, readConcern } from '@conference/tasks';
import { sayingViews } from '../board/concern-view';
import { directoryView, type DirectoryView } from '../conferences/directory-view';
import { commentViews, unreachedAmong } from './unreached-view';
import { onBehalfView, standInView } from './on-behalf-view';
import { opinionViews } from './opinion-view';

/** What the views of several tasks have in common, read once. */
export interface TaskContext {
  readonly directory: DirectoryView;
  readonly calendar: WorkCalendar;
  readonly now: Date;
  readonly rounds: ReadonlyMap<string, RoundEntity>;
  readonly siblings: readonly TaskEntity[];
  readonly nudges: ReadonlyMap<string, NudgeEntity>;
  /** Reports for which “on track” is enough. */
  readonly onTrack: ReadonlySet<string>;
  readonly documentTitles: ReadonlyMap<string, string>;
  readonly documentPhases: ReadonlyMap<string, DocumentPhase>;
  /** Of what has no document: targets, assessments, concerns. */
  readonly titleOf: (task: TaskEntity) => string | null;
  readonly conferenceTitles: ReadonlyMap<string, string>;
  /** What ballots to all staff ask, by their rounds. */
  readonly ballots: ReadonlyMap<string, StaffBallotEntity>;
  /** Who looks: of a ballot nobody else sees how it was answered. */
  readonly readerId?: string | undefined;
  /** Who cannot be reached by mail; absent where nobody looks at that. */
  readonly unreached?: ReadonlyMap<string, UnreachedView>;
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
    rounds.filter(({ kind }) => kind === 'approval').map(({ id }) => id),
  );
  const documents = await records.documents.byIds(tasks.flatMap(({ documentId }) => documentId ?? []));
  const conferences = await records.conferences.headings(tasks.map(({ conferenceId }) => conferenceId));
  return {
    directory,
    calendar: await records.directory.calendar(officeId),
    now: new Date(),
    rounds: new Map(rounds.map((round) => [round.id, round])),
    siblings,
    nudges: await records.nudges.latestOf(tasks.map(({ id }) => id)),
    onTrack: await onTrackAmong(records, tasks),
    documentPhases: new Map(documents.map(({ id, phase }) => [id, phase])),
    documentTitles: new Map(documents.map(({ id, title }) => [id, title])),
    titleOf: await askedTitles(records, tasks),
    conferenceTitles: new Map(conferences.map(({ id, title }) => [id, title])),
    ballots: await ballotsOf(records, rounds),
  };
}

async function ballotsOf(records: Records, rounds: readonly RoundEntity[]): Promise<Map<string, StaffBallotEntity>> {
  const ballots = new Map<string, StaffBallotEntity>();
  for (const { id } of rounds.filter(({ kind }) => kind === 'staffBallot')) {
    const ballot = await records.convening.staffBallotOf(id);
    if (ballot) ballots.set(id, ballot);
  }
  return ballots;
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
    targetTitle: context.titleOf(task),
    question: context.ballots.get(round.id)?.question ?? null,
    assessmentId: task.assessmentId,
    concernId: task.opinionId ?? task.paperId,
    roundId: round.id,
    roundNumber: round.number,
    assignee: context.directory.person(task.assigneeId),
    revision: round.revision,
    packetHash: task.packetHash,
    isTurn: task.state === 'open' && isTheirTurn(toTask(task), toRound({ round, tasks })),
    unreached: (task.state === 'open' && context.unreached?.get(task.assigneeId)) || null,
    nudged: nudgedView(context.nudges.get(task.id), context.directory),
    openedAt: task.openedAt.toISOString(),
    dueAt: round.dueAt.toISOString(),
    dueExplanation: round.dueExplanation,
    workingDaysLeft: daysLeft(context.calendar, context.now, round.dueAt),
    outcomes: task.state === 'open' || mayAnswerLate(task, context) ? [...OUTCOMES[task.kind]] : [],
    outcome: task.kind === 'staffBallot' && context.readerId !== task.assigneeId ? null : task.outcome,
    capacity: task.capacity,
    remarks: task.remarks,
    lateOutcome: task.lateOutcome as TaskView['lateOutcome'],
    lateReason: task.lateReason,
    lateAt: task.lateAt?.toISOString() ?? null,
    mayAnswerLate: mayAnswerLate(task, context),
    reason: task.reason,
    decidedAt: task.decidedAt?.toISOString() ?? null,
    decidedBy: context.directory.name(task.decidedById),
    channel: task.channel,
    recordedBy: context.directory.name(task.recordedById),
    hasEvidence: task.evidenceSha256 !== null,
    mayWithdraw: task.state === 'decided' && round.state === 'open' && round.frozenAt === null,
    mayBeOnTrack: context.onTrack.has(task.id),
    frozenAt: round.frozenAt?.toISOString() ?? null,
  };
}

/** Who pressed for the answer last: visible, so that nobody is nagged twice. */
function nudgedView(nudge: NudgeEntity | undefined, directory: DirectoryView): TaskView['nudged'] {
  if (!nudge) return null;
  const at = nudge.nudgedAt.toISOString();
  return { at, by: directory.name(nudge.nudgedBy) ?? '', againAt: nudgeableFrom(at) };
}

/** An opinion may still come late while the draft has not gone to the signatory. */
function mayAnswerLate(task: TaskEntity, { documentPhases }: TaskContext): boolean {
  const phase = task.documentId ? documentPhases.get(task.documentId) : undefined;
  if (!phase || task.lateAt !== null) return false;
  const anAnswer = { outcome: 'agree' as const, reason: null, packetHash: task.packetHash };
  return answerLate(toTask(task), phase, anAnswer, { actorId: task.assigneeId, now: '' }).ok;
}

/** Working days from now to an instant; negative when it is past. */
export function daysLeft(calendar: WorkCalendar, now: Date, until: Date): number {
  const [today, day] = [vietnamDateOf(now.toISOString()), vietnamDateOf(until.toISOString())];
  return workingDaysBetween(calendar, today, day);
}

/** A task with the revision it is about and, unless nobody looks at them, the remarks on it. */
export async function taskDetail(
  records: Records,
  task: TaskEntity,
  { withOpinions = true, readerId }: { withOpinions?: boolean; readerId?: string } = {},
): Promise<TaskDetail> {
  const document = task.documentId ? await records.documents.get(task.documentId) : null;
  const opinions = document && withOpinions ? await records.documents.opinions([document.id]) : [];
  const comments = withOpinions ? await records.inbound.commentsOfTask(task.id) : [];
  const about = task.opinionId ? { kind: 'opinion' as const, id: task.opinionId } : null;
  const ref = about ?? (task.paperId ? { kind: 'recommendation' as const, id: task.paperId } : null);
  const read = ref && (await readConcern(records, ref));
  const named = [
    ...peopleOfTask(task),
    ...(read ? concernStory(read).map(({ byId }) => byId) : []),
    ...opinions.map(({ personId }) => personId),
    ...comments.flatMap(({ personId }) => personId ?? []),
  ];
  const directory = await directoryView(records, task.officeId, named);
  const unreached = withOpinions ? await unreachedAmong(records, [task], directory) : new Map();
  const context = { ...(await taskContext(records, task.officeId, [task], directory)), unreached, readerId };
  const view = taskView(task, context);
  const revision =
    task.documentId && view.revision ? await records.documents.revision(task.documentId, view.revision) : null;
  return {
    ...view,
    fileUrl: revision ? `/api/documents/${task.documentId}/revisions/${revision.number}/file` : null,
    fileName: revision?.fileName ?? null,
    hasText: Boolean(revision?.text),
    approvedRevision: document ? ((await records.approvals.ofDocument(document.id)).at(-1)?.revision ?? null) : null,
    lastSeenRevision: await lastSeenRevision(records, task, view.revision),
    comments: commentViews(comments, directory),
    period: await reportedPeriod(records, task, view.roundNumber),
    putText: context.ballots.get(task.roundId)?.text ?? null,
    story: read ? sayingViews(read, directory) : [],
    opinions: opinions.length > 0 ? await opinionViews(records, document!, directory) : [],
    standIn: await standInView(records, task, context.now),
    onBehalf: await onBehalfView(records, task, directory),
  };
}

/** The part of the round's period that the target of a task has. */
async function reportedPeriod(records: Records, task: TaskEntity, number: number): Promise<TaskDetail['period']> {
  const target = task.targetId ? await records.targets.byId(task.targetId) : null;
  if (!target) return null;
  const conference = await records.conferences.get(task.conferenceId);
  const calendar = await records.directory.calendar(task.officeId);
  const periods = periodsNow(target, { conference, calendar, appraisals: [], now: task.openedAt });
  const found = periods.find(({ period }) => period.number === number)?.period;
  return found ? { number, fromOn: found.fromOn, untilOn: found.untilOn } : null;
}

/** Everybody whom a task names. */
function peopleOfTask(task: TaskEntity): string[] {
  const { assigneeId, decidedById, onBehalfOfId, recordedById, withdrawnById } = task;
  return [assigneeId, decidedById, onBehalfOfId, recordedById, withdrawnById].filter((id) => id !== null);
}
