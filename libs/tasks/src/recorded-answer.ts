import {
  decideRecorded,
  mailPolicyOf,
  ok,
  refuse,
  vietnamDateOf,
  type DecidedTask,
  type DecisionRefusal,
  type Recording,
  type RecordingDays,
  type Result,
} from '@conference/domain';
import { toRound, toTask, type Records, type RoundRows, type TaskEntity } from '@conference/persistence';
import type { Answer, RecordedBy } from './answer';
import type { ContentRefusal } from './effects';

/** What a scan may be. */
const EVIDENCE_TYPES = ['application/pdf', 'image/jpeg', 'image/png'];

/** Asks the domain about an answer that somebody else records. */
export async function decideFromRecord(
  records: Records,
  { rows, row }: { readonly rows: RoundRows; readonly row: TaskEntity },
  answer: Answer & { readonly recorded: RecordedBy },
  now: Date,
): Promise<Result<DecidedTask, DecisionRefusal | ContentRefusal>> {
  const facts = await recordingFacts(records, row, answer.recorded, now);
  if (!facts.ok) return facts;
  return decideRecorded(toTask(row), toRound(rows), answer, { ...facts.value, now: now.toISOString() });
}

/** Reads what the rule about recording asks for. */
export async function recordingFacts(
  records: Records,
  row: TaskEntity,
  { recorderId, channel, evidence, note, givenOn }: RecordedBy,
  now: Date,
): Promise<
  Result<
    { recording: Recording; level: ReturnType<typeof mailPolicyOf>['levels']['draft']; days: RecordingDays },
    ContentRefusal
  >
> {
  const scan = evidence && (await records.files.facts(evidence.sha256));
  if (evidence && !scan) return refuse({ code: 'file-unknown' });
  if (scan && !EVIDENCE_TYPES.includes(scan.mediaType)) {
    return refuse({ code: 'file-not-a-scan', mediaType: scan.mediaType });
  }
  const recorder = (await records.directory.person(recorderId))!;
  const { mailPolicy } = await records.directory.office(row.officeId);
  return ok({
    recording: { recorder, channel, evidenceSha256: evidence?.sha256 ?? null, note, givenOn },
    level: mailPolicyOf(mailPolicy).levels[row.kind],
    days: { openedOn: vietnamDateOf(row.openedAt.toISOString()), today: vietnamDateOf(now.toISOString()) },
  });
}

/** What the row keeps of how a decision was recorded; nothing for a person's own answer. */
export function recordedColumns(
  recorded: RecordedBy | undefined,
): Pick<TaskEntity, 'recordedById' | 'evidenceSha256' | 'evidenceName' | 'recordedNote' | 'givenOn'> {
  return {
    recordedById: recorded?.recorderId ?? null,
    evidenceSha256: recorded?.evidence?.sha256 ?? null,
    evidenceName: recorded?.evidence?.name.normalize('NFC') ?? null,
    recordedNote: recorded?.note?.trim() || null,
    givenOn: recorded?.givenOn ?? null,
  };
}
