import type { TaskDetail } from '@conference/contracts';
import type { ConferenceHeading, Records, RoundEntity, TaskEntity } from '@conference/persistence';
import type { LateAnswer, PageState } from './page-state';
import type { TaskLink } from './task-link';

interface Facts {
  readonly link: TaskLink;
  readonly task: TaskEntity;
  readonly round: RoundEntity;
  readonly conference: ConferenceHeading;
  readonly detail: TaskDetail;
  readonly now: Date;
}

/** Tells what a link leads to now: first how the task ended, then whether the link still serves, then whose turn it is. */
export async function readState(records: Records, facts: Facts): Promise<PageState> {
  const { link, task, round, conference, detail, now } = facts;
  const isExpired = link.expiresAt <= now;
  if (link.revokedAt) return revokedState(facts, link.revokedAt);
  if (task.state === 'decided') return decidedState(records, task, round, isExpired);
  if (task.state === 'withdrawn') return withdrawnState(records, task, isExpired);
  if (task.state === 'handedOver') return handedOverState(records, task);
  if (conference.stage === 'cancelled' || round.outcome === 'cancelled') return cancelledState(records, conference);
  if (task.state === 'expired')
    return silenceState(records, task, round, { isExpired, isOwn: !isAuthorityOver(facts), detail });
  if (task.state === 'recalled' || round.state === 'closed') return endedState(records, task, round);
  if (round.frozenAt) return { name: 'frozen', since: round.frozenAt.toISOString() };
  if (isAuthorityOver(facts)) return { name: 'authorityEnded', principal: await nameOf(records, task.assigneeId) };
  if (link.packetHash !== task.packetHash) {
    return { name: 'superseded', why: 'packetChanged', by: null, at: null, newTaskId: task.id };
  }
  if (isExpired) {
    return { name: 'linkExpired', sentAt: link.issuedAt.toISOString(), expiredAt: link.expiresAt.toISOString() };
  }
  return detail.isTurn ? { name: 'waiting' } : notYourTurnState(records, task);
}

/** The link was for somebody who stood in, and stands in no more. */
function isAuthorityOver({ link, task, detail }: Facts): boolean {
  return link.personId !== task.assigneeId && link.personId !== detail.standIn?.person.id;
}

function revokedState({ link, task, detail }: Facts, revokedAt: Date): PageState {
  return {
    name: 'linkRevoked',
    sentAt: link.issuedAt.toISOString(),
    revokedAt: revokedAt.toISOString(),
    isStillAsked: link.purpose === 'decide' && (task.state === 'open' || detail.mayAnswerLate),
  };
}

async function decidedState(
  records: Records,
  task: TaskEntity,
  round: RoundEntity,
  isExpired: boolean,
): Promise<PageState> {
  return {
    name: 'decided',
    outcome: task.outcome!,
    by: await nameOf(records, task.decidedById!),
    at: task.decidedAt!.toISOString(),
    channel: task.channel!,
    reason: isExpired ? null : task.reason,
    remarks: isExpired ? [] : task.remarks,
    mayWithdraw: !isExpired && round.state === 'open' && round.frozenAt === null,
  };
}

async function withdrawnState(records: Records, task: TaskEntity, isExpired: boolean): Promise<PageState> {
  const { withdrawnById, withdrawnAt, withdrawnBecause, assigneeId, decidedById } = task;
  const open = await records.rounds.openTasks([task.conferenceId]);
  return {
    name: 'withdrawn',
    by: await nameOf(records, withdrawnById!),
    at: withdrawnAt!.toISOString(),
    reason: isExpired ? null : withdrawnBecause,
    isAnnulled: withdrawnById !== assigneeId && withdrawnById !== decidedById,
    isAskedAgain: open.some(({ againForTaskId }) => againForTaskId === task.id),
  };
}

/** The rule has decided; an opinion may still come late, by a link that still shows content. */
async function silenceState(
  records: Records,
  task: TaskEntity,
  round: RoundEntity,
  { isExpired, isOwn, detail }: { isExpired: boolean; isOwn: boolean; detail: TaskDetail },
): Promise<PageState> {
  return {
    name: 'silence',
    rule: round.silence,
    at: round.dueAt.toISOString(),
    lateBy: detail.mayAnswerLate && isOwn ? (isExpired ? 'freshLink' : 'thisLink') : null,
    late: task.lateAt ? await lateAnswer(records, task, task.lateAt, isExpired) : null,
  };
}

async function lateAnswer(records: Records, task: TaskEntity, at: Date, isExpired: boolean): Promise<LateAnswer> {
  return {
    outcome: task.lateOutcome!,
    by: await nameOf(records, task.decidedById ?? task.assigneeId),
    at: at.toISOString(),
    reason: isExpired ? null : task.lateReason,
    remarks: isExpired ? [] : task.remarks,
  };
}

async function handedOverState(records: Records, task: TaskEntity): Promise<PageState> {
  const tasks = await records.rounds.tasksOf(task.roundId);
  const passed = tasks.find(({ handedFromTaskId }) => handedFromTaskId === task.id)!;
  return { name: 'handedOver', to: await nameOf(records, passed.assigneeId), at: passed.openedAt.toISOString() };
}

async function endedState(records: Records, task: TaskEntity, round: RoundEntity): Promise<PageState> {
  if (round.outcome === 'superseded') return changedState(records, task, round);
  const tasks = await records.rounds.tasksOf(round.id);
  const last = tasks
    .filter(({ decidedAt }) => decidedAt)
    .toSorted((a, b) => a.decidedAt!.getTime() - b.decidedAt!.getTime())
    .at(-1);
  return {
    name: 'superseded',
    why: round.outcome === 'returned' ? 'returned' : 'roundClosed',
    by: last ? await nameOf(records, last.decidedById!) : null,
    at: round.closedAt?.toISOString() ?? null,
    newTaskId: await sameQuestionAgain(records, task),
  };
}

/** The packet became another one: whoever wrote the newest revision changed it. */
async function changedState(records: Records, task: TaskEntity, round: RoundEntity): Promise<PageState> {
  const document = await records.documents.get(task.documentId!);
  const newest = await records.documents.revision(document.id, document.currentRevision);
  const isNewer = newest !== null && newest.number > (round.revision ?? 0);
  return {
    name: 'superseded',
    why: 'packetChanged',
    by: isNewer && newest.uploadedBy ? await nameOf(records, newest.uploadedBy) : null,
    at: isNewer ? newest.uploadedAt.toISOString() : null,
    newTaskId: await sameQuestionAgain(records, task),
  };
}

/** The same person's open task about the same document or target, if they are asked about it again. */
async function sameQuestionAgain(records: Records, task: TaskEntity): Promise<string | null> {
  const open = await records.rounds.openTasks([task.conferenceId]);
  const again = open.find(
    ({ assigneeId, documentId, targetId, assessmentId, opinionId, paperId }) =>
      assigneeId === task.assigneeId &&
      documentId === task.documentId &&
      targetId === task.targetId &&
      assessmentId === task.assessmentId &&
      opinionId === task.opinionId &&
      paperId === task.paperId,
  );
  return again?.id ?? null;
}

async function notYourTurnState(records: Records, task: TaskEntity): Promise<PageState> {
  const tasks = await records.rounds.tasksOf(task.roundId);
  const before = tasks.filter(({ state, turn }) => state === 'open' && turn < task.turn);
  const people = await records.directory.people(before.map(({ assigneeId }) => assigneeId));
  return { name: 'notYourTurn', before: before.map(({ assigneeId }) => people.get(assigneeId)?.name ?? '') };
}

const CANCELLED = 'conference.cancelled';
/** Cancelling is the last thing that happens to a conference: it stands near the end of its record. */
const LAST_EVENTS = 50;

async function cancelledState(records: Records, conference: ConferenceHeading): Promise<PageState> {
  const events = await records.audit.ofConference(conference.id, LAST_EVENTS);
  const event = events.find(({ action }) => action === CANCELLED);
  return {
    name: 'cancelled',
    isNotHeld: conference.isNotHeld,
    by: event?.actorId ? await nameOf(records, event.actorId) : null,
    at: event?.at.toISOString() ?? null,
    reason: event ? await reasonOf(records, event.payload) : null,
  };
}

async function reasonOf(records: Records, payload: string): Promise<string | null> {
  const { facts } = JSON.parse(payload) as { facts?: { reasonId?: string } };
  return facts?.reasonId ? ((await records.conferences.note(facts.reasonId))?.text ?? null) : null;
}

async function nameOf(records: Records, personId: string): Promise<string> {
  return (await records.directory.person(personId))?.name ?? '';
}
