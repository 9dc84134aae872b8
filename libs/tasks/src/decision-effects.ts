import {
  disposeOfOpinions,
  formatSymbol,
  documentKindOf,
  judgeProgress,
  ok,
  refuse,
  vietnamDateOf,
  type Disposition,
  type DispositionRefusal,
  type Result,
} from '@conference/domain';
import type { Records, TaskEntity } from '@conference/persistence';

/** What comes with an answer, beside its choice and reason. */
export interface Content {
  /** A file stored before, for drafts, reworked drafts and evidence. */
  readonly file?: { readonly sha256: string; readonly name: string } | undefined;
  readonly note?: string | undefined;
  readonly dispositions?: readonly Disposition[] | undefined;
  readonly value?: number | null | undefined;
}

/** Why what came with an answer is not enough. */
export type ContentRefusal =
  | DispositionRefusal
  | { readonly code: 'file-required' }
  | { readonly code: 'file-unknown' }
  | { readonly code: 'file-not-a-document'; readonly mediaType: string }
  | { readonly code: 'evidence-required' };

type Effect = (at: Date) => Promise<void>;
type Prepared = Promise<Result<Effect, ContentRefusal>>;

const DOCUMENT_TYPES = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
];

/** Checks what came with an answer and prepares what the answer does besides being recorded; nothing is written before the check is over. */
export function prepareEffect(
  records: Records,
  task: TaskEntity,
  answer: Content & { actorId: string; outcome: string; reason: string | null },
): Prepared {
  switch (task.kind) {
    case 'draft':
      return draftEffect(records, task, answer);
    case 'opinion':
      return Promise.resolve(ok(opinionEffect(records, task, answer)));
    case 'disposition':
      return dispositionEffect(records, task, answer);
    case 'approval':
      return Promise.resolve(ok(async () => undefined));
    case 'issue':
      return Promise.resolve(ok((at: Date) => issueDocument(records, task, answer.actorId, at)));
    case 'progress':
      return progressEffect(records, task, answer);
  }
}

async function draftEffect(records: Records, task: TaskEntity, answer: Content & { actorId: string }): Prepared {
  if (!answer.file) return refuse({ code: 'file-required' });
  return revisionEffect(records, task, answer, answer.file);
}

async function revisionEffect(
  records: Records,
  task: TaskEntity,
  answer: Content & { actorId: string },
  file: NonNullable<Content['file']>,
): Prepared {
  const stored = await records.files.facts(file.sha256);
  if (!stored) return refuse({ code: 'file-unknown' });
  if (!DOCUMENT_TYPES.includes(stored.mediaType))
    return refuse({ code: 'file-not-a-document', mediaType: stored.mediaType });
  return ok(async (at) => {
    const document = await records.documents.lock(task.documentId!);
    await records.documents.addRevision(document, {
      fileSha256: stored.sha256,
      fileName: file.name,
      mediaType: stored.mediaType,
      size: stored.size,
      note: answer.note?.trim() || null,
      uploadedBy: answer.actorId,
      uploadedAt: at,
    });
  });
}

/** A remark is kept on its own, so that it can be disposed of; an answer without one is only counted. */
function opinionEffect(
  records: Records,
  task: TaskEntity,
  answer: { actorId: string; outcome: string; reason: string | null },
): Effect {
  return async (at) => {
    const remark = answer.reason?.trim();
    if (!remark) return;
    const round = (await records.rounds.round(task.roundId))!;
    await records.documents.addOpinion({
      conferenceId: task.conferenceId,
      documentId: task.documentId!,
      taskId: task.id,
      personId: answer.actorId,
      revision: round.revision!,
      stance: answer.outcome,
      remark,
      givenAt: at,
    });
  };
}

async function dispositionEffect(records: Records, task: TaskEntity, answer: Content & { actorId: string }): Prepared {
  const opinions = await records.documents.opinions([task.documentId!]);
  const filled = disposeOfOpinions(
    opinions.map(({ id, remark, disposition, dispositionReason }) => ({
      id,
      remark,
      disposition,
      reason: dispositionReason,
    })),
    answer.dispositions ?? [],
  );
  if (!filled.ok) return filled;
  const revision = answer.file ? await revisionEffect(records, task, answer, answer.file) : ok(async () => undefined);
  if (!revision.ok) return revision;
  return ok(async (at) => {
    for (const { id, disposition, reason } of filled.value) {
      await records.documents.dispose(id, {
        disposition,
        dispositionReason: reason,
        disposedBy: answer.actorId,
        disposedAt: at,
      });
    }
    await revision.value(at);
  });
}

/** Gives the number in the transaction that issues: no gap, no double. @see Nghị định 30/2020/NĐ-CP Điều 15 */
async function issueDocument(records: Records, task: TaskEntity, actorId: string, at: Date): Promise<void> {
  const document = await records.documents.lock(task.documentId!);
  const [office, conference] = await Promise.all([
    records.directory.office(task.officeId),
    records.conferences.get(task.conferenceId),
  ]);
  const issuedOn = vietnamDateOf(at.toISOString());
  const year = Number(issuedOn.slice(0, 4));
  const book = conference.rehearsal ? 'rehearsal' : 'outgoing';
  const number = await records.register.nextNumber(office.id, book, year);
  const symbol = formatSymbol({
    number,
    abbreviation: documentKindOf(document.kind).abbreviation,
    agency: office.symbol,
  });
  await records.register.enter({
    officeId: office.id,
    book,
    year,
    number,
    symbol,
    documentId: document.id,
    issuedOn,
    issuedBy: actorId,
  });
  await records.documents.number(document.id, symbol, at);
}

async function progressEffect(
  records: Records,
  task: TaskEntity,
  answer: Content & { actorId: string; reason: string | null },
): Prepared {
  const target = (await records.targets.byId(task.targetId!))!;
  if (target.evidenceRequired && !answer.file) return refuse({ code: 'evidence-required' });
  if (answer.file && !(await records.files.facts(answer.file.sha256))) return refuse({ code: 'file-unknown' });
  return ok(async (at) => {
    const round = (await records.rounds.round(task.roundId))!;
    await records.targets.addReport({
      targetId: target.id,
      taskId: task.id,
      period: round.number,
      value: answer.value ?? null,
      judgement: judgeProgress(target.indicator, answer.value ?? null).state,
      note: answer.note?.trim() || answer.reason?.trim() || '',
      evidenceSha256: answer.file?.sha256 ?? null,
      evidenceName: answer.file?.name ?? null,
      reportedBy: answer.actorId,
      reportedAt: at,
    });
  });
}
