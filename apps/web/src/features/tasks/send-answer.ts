import type { Decided, DecisionBody, TaskDetail } from '@conference/contracts';
import { readNumber } from '../../shared/read-number';
import { uploadFile } from '../../shared/upload-file';
import { saidRemarks, type Answer } from './answer';
import { decideTask } from './decide-task';
import { takesRemarks } from './missing';

/** Sends an answer, its file first; bound to the packet that its reader has seen. */
export async function sendAnswer(task: TaskDetail, seenPacket: string | null, answer: Answer): Promise<Decided> {
  const isLeftOut = answer.onTrack || (task.kind === 'disposition' && answer.revised !== 'file');
  const file = isLeftOut ? null : answer.file;
  const stored = file && (await uploadFile(file));
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
      return {
        ...(note && { note }),
        ...(answer.revised === 'written' && answer.draftVersion !== null && { draftVersion: answer.draftVersion }),
      };
    case 'progress':
      if (answer.onTrack) return { onTrack: true };
      return {
        note,
        value: readNumber(answer.value) ?? null,
        ...(answer.file && answer.evidenceOn && { evidenceOn: answer.evidenceOn }),
      };
    case 'opinion':
    case 'approval':
      return remarksOf(answer);
    case 'assessment':
    case 'objection':
    case 'issue':
    case 'publication':
    case 'posting':
    case 'staffBallot':
    case 'response':
    case 'commitment':
    case 'confirmation':
      return {};
  }
}

function remarksOf(answer: Answer): Partial<DecisionBody> {
  const remarks = saidRemarks(answer);
  return remarks.length > 0 && takesRemarks(answer.outcome) ? { remarks } : {};
}
