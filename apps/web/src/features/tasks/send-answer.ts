import type { Decided, DecisionBody, TaskDetail } from '@conference/contracts';
import { readNumber } from '../../shared/read-number';
import { uploadFile } from '../../shared/upload-file';
import type { Answer } from './answer';
import { decideTask } from './decide-task';

/** Sends an answer, its file first; bound to the packet that its reader has seen. */
export async function sendAnswer(task: TaskDetail, seenPacket: string | null, answer: Answer): Promise<Decided> {
  const stored = answer.file && (await uploadFile(answer.file));
  return decideTask(task.id, {
    outcome: answer.outcome!,
    packetHash: seenPacket,
    reason: answer.reason.trim() || null,
    ...(stored && { fileSha256: stored.sha256, fileName: stored.fileName }),
    ...partsOf(task, answer),
  });
}

function partsOf(task: TaskDetail, answer: Answer): Partial<DecisionBody> {
  const note = answer.note.trim();
  switch (task.kind) {
    case 'draft':
      return note ? { note } : {};
    case 'disposition':
      return { ...(note && { note }), dispositions: dispositionsOf(answer) };
    case 'progress':
      return { note, value: readNumber(answer.value) ?? null };
    case 'opinion':
    case 'approval':
    case 'issue':
      return {};
  }
}

function dispositionsOf({ dispositions }: Answer): NonNullable<DecisionBody['dispositions']> {
  return Object.entries(dispositions).flatMap(([opinionId, { disposition, reason }]) =>
    disposition ? [{ opinionId, disposition, reason: reason.trim() }] : [],
  );
}
