import { decidedSchema, type Decided, type RecordBody, type TaskDetail } from '@conference/contracts';
import type { Outcome, RecordedChannel } from '@conference/domain';
import { post } from '../../shared/http';
import { uploadFile } from '../../shared/upload-file';

/** What was given on paper or said, as it is typed in. */
export interface Recorded {
  readonly channel: RecordedChannel | null;
  readonly outcome: Outcome | null;
  readonly reason: string;
  readonly note: string;
  readonly givenOn: string;
  readonly evidence: File | null;
}

/** Stores the evidence, then records the decision for the person asked. */
export async function recordAnswer(
  task: TaskDetail,
  { channel, outcome, reason, note, givenOn, evidence }: Recorded,
): Promise<Decided> {
  const stored = evidence && (await uploadFile(evidence));
  const body: RecordBody = {
    channel: channel!,
    outcome: outcome!,
    packetHash: task.packetHash,
    reason: reason.trim() || null,
    givenOn,
    ...(channel === 'voice' && { note: note.trim() }),
    ...(stored && { evidenceSha256: stored.sha256, evidenceName: stored.fileName }),
  };
  return post(decidedSchema, `/api/tasks/${task.id}/recordings`, body);
}
