import type { Language, TaskKind } from '@conference/domain';
import type { Records } from '@conference/persistence';
import type { Access } from './access';
import { readAccess, type Visitor } from './read-access';
import type { TaskLink } from './task-link';

/** What has to be known before an answer is taken from a mailed page. */
export interface AnswerLook {
  readonly kind: TaskKind;
  readonly documentId: string | null;
  readonly language: Language;
  readonly access: Access;
  /** Nothing that a page would have to say stands in the way; whether the answer counts is decided under the lock. */
  readonly isWaiting: boolean;
}

/** Looks whether a link's task waits for the person whom the link is for; null when that person has left the office. */
export async function readAnswerLook(
  records: Records,
  link: TaskLink,
  visitor: Visitor,
  now: Date,
): Promise<AnswerLook | null> {
  const reader = await records.directory.person(link.personId);
  const task = await records.rounds.task(link.taskId);
  if (!reader?.active || !task) return null;
  const round = await records.rounds.round(task.roundId);
  const { stage } = await records.conferences.heading(task.conferenceId);
  const office = await records.directory.office(task.officeId);
  return {
    kind: task.kind,
    documentId: task.documentId,
    language: reader.language,
    access: readAccess(link, task, office, { visitor, now }),
    isWaiting:
      task.state === 'open' &&
      round?.state === 'open' &&
      round.frozenAt === null &&
      stage !== 'cancelled' &&
      link.revokedAt === null &&
      link.expiresAt > now &&
      link.personId === task.assigneeId &&
      link.packetHash === task.packetHash,
  };
}
