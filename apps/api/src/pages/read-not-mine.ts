import type { Records, StageFreezeEntity, TaskEntity } from '@conference/persistence';
import { askedTitles } from '@conference/tasks';
import { contactOf } from './read-task-page';
import type { NotMineLink } from './not-mine-right';
import type { NotMinePage, RecordedFor, ReportFacts } from './not-mine-page';

/** Reads what was recorded, and what became of a report about it; null when the person has left the office. */
export async function readNotMine(
  records: Records,
  link: NotMineLink,
  mayReport: boolean,
  now: Date,
): Promise<NotMinePage | null> {
  const reader = await records.directory.person(link.personId);
  const task = await records.rounds.task(link.taskId);
  if (!reader?.active || !task) return null;
  const office = await records.directory.office(task.officeId);
  const { rehearsal } = await records.conferences.heading(task.conferenceId);
  const freeze = await reportAbout(records, task);
  return {
    language: reader.language,
    reader: reader.name,
    office: { name: office.name, contact: await contactOf(records, office.id, office.name) },
    isRehearsal: rehearsal,
    recorded: await recordedFor(records, task),
    report: freeze && (await reportFacts(records, freeze)),
    expiredAt: link.expiresAt <= now ? link.expiresAt.toISOString() : null,
    mayReport,
  };
}

/** The instant at which the answer was recorded that a receipt of a task is about. */
export function answeredAt({ lateAt, decidedAt }: TaskEntity): Date | null {
  return lateAt ?? decidedAt;
}

async function reportAbout(records: Records, task: TaskEntity): Promise<StageFreezeEntity | null> {
  const at = answeredAt(task);
  return at ? records.freezes.ofAnswer(task.id, at) : records.freezes.latestOfTask(task.id);
}

async function recordedFor(records: Records, task: TaskEntity): Promise<RecordedFor | null> {
  const at = answeredAt(task);
  const outcome = task.lateAt ? task.lateOutcome : task.outcome;
  if (!at || !outcome) return null;
  const round = (await records.rounds.round(task.roundId))!;
  const document = task.documentId ? await records.documents.get(task.documentId) : null;
  const titleOf = await askedTitles(records, [task]);
  const actorId = task.recordedById ?? (task.decidedById === task.assigneeId ? null : task.decidedById);
  return {
    title: document?.title ?? titleOf(task) ?? '',
    isTarget: task.targetId !== null,
    outcome,
    person: await nameOf(records, task.assigneeId),
    answeredAt: at.toISOString(),
    channel: task.lateAt ? null : task.channel,
    actor: actorId && (await nameOf(records, actorId)),
    evidence: task.evidenceName,
    revision: round.revision,
    packetHash: task.packetHash,
  };
}

async function reportFacts(records: Records, freeze: StageFreezeEntity): Promise<ReportFacts> {
  const { frozenAt, liftedAt, liftedById, how, reason } = freeze;
  const isLifted = liftedAt && liftedById && how && reason;
  return {
    at: frozenAt.toISOString(),
    lifted: isLifted ? { how, by: await nameOf(records, liftedById), at: liftedAt.toISOString(), reason } : null,
  };
}

async function nameOf(records: Records, personId: string): Promise<string> {
  return (await records.directory.person(personId))?.name ?? '';
}
