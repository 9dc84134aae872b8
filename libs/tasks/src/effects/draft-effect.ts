import { checkHandedIn, ok, refuse, textManifest, type DocumentText, type Result } from '@conference/domain';
import type { DocumentEntity, Records, RevisionEntity, TaskEntity } from '@conference/persistence';
import { sha256 } from '../packet';
import type { AnswerContent, ContentRefusal, Prepared } from './content';

const DOCUMENT_TYPES = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
];

/** Hands in a draft: a file, with its text where that could be taken over, or a save of the text written here. */
export async function draftEffect(records: Records, task: TaskEntity, answer: AnswerContent): Prepared {
  const revision = await newRevision(records, task.documentId!, answer);
  if (!revision.ok) return revision;
  return ok(async (at) => {
    const document = await records.documents.lock(task.documentId!);
    await records.documents.addRevision(document, { ...revision.value, uploadedAt: at });
    await keepAsDraft(records, document, revision.value, at);
  });
}

/** What is needed of an answer to make a revision. */
export type HandedIn = Pick<AnswerContent, 'actorId' | 'file' | 'text' | 'isTextWhole' | 'draftVersion' | 'note'>;

/** A revision before it has its number. */
export type NewRevision = Omit<RevisionEntity, 'id' | 'documentId' | 'number' | 'uploadedAt'>;

/** Checks what is handed in and makes the next revision of it; a save that somebody has overtaken is refused. */
export async function newRevision(
  records: Records,
  documentId: string,
  { actorId, file, text: fileText, isTextWhole, draftVersion, note }: HandedIn,
): Promise<Result<NewRevision, ContentRefusal>> {
  if (!file) return refuse({ code: 'file-required' });
  const stored = await records.files.facts(file.sha256);
  if (!stored) return refuse({ code: 'file-unknown' });
  if (!DOCUMENT_TYPES.includes(stored.mediaType)) {
    return refuse({ code: 'file-not-a-document', mediaType: stored.mediaType });
  }
  const save = draftVersion === undefined ? null : await records.drafts.latest(documentId);
  if (draftVersion !== undefined && save?.version !== draftVersion) {
    return refuse({ code: 'draft-changed', version: save?.version ?? 0 });
  }
  const text = checkedText(save?.text ?? fileText);
  if (!text.ok) return text;
  return ok({
    fileSha256: stored.sha256,
    fileName: file.name,
    mediaType: stored.mediaType,
    size: stored.size,
    note: note?.trim() || null,
    text: text.value,
    textSha256: text.value && sha256(textManifest(text.value)),
    draftVersion: save?.version ?? null,
    isTextWhole: save !== null || (isTextWhole ?? false),
    authorIds: await authorsOf(records, documentId, { actorId, isWrittenHere: save !== null }),
    changeClass: null,
    uploadedBy: actorId,
  });
}

function checkedText(text: DocumentText | undefined): Result<DocumentText | null, ContentRefusal> {
  return text ? checkHandedIn(text) : ok(null);
}

/** Whoever saved since the last revision that was written here, and who hands it in. */
async function authorsOf(
  records: Records,
  documentId: string,
  { actorId, isWrittenHere }: { actorId: string; isWrittenHere: boolean },
): Promise<string[]> {
  if (!isWrittenHere) return [actorId];
  const revisions = await records.documents.revisions([documentId]);
  const before = Math.max(0, ...revisions.map((revision) => revision.draftVersion ?? 0));
  return [...new Set([...(await records.drafts.writersSince(documentId, before)), actorId])];
}

/** A text that came as a file is where writing goes on from. */
export async function keepAsDraft(
  records: Records,
  document: DocumentEntity,
  { text, draftVersion, uploadedBy }: NewRevision,
  at: Date,
): Promise<void> {
  if (!text || draftVersion !== null) return;
  const latest = await records.drafts.latest(document.id);
  const version = (latest?.version ?? 0) + 1;
  await records.drafts.add({
    documentId: document.id,
    version,
    text,
    basedOn: latest?.version ?? 0,
    savedBy: uploadedBy!,
    savedAt: at,
  });
}
