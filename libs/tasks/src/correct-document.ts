import { checkCorrection, ok, refuse, type CorrectionKind, type Result } from '@conference/domain';
import type { DocumentEntity, Records, RegisterEntryEntity, Transactions } from '@conference/persistence';
import type { Clock } from './clock';
import { lockEntry, type EntryRefusal } from './entry-facts';
import { startDocumentRun, type FollowUpOf } from './start-document-run';

/** The correction of an issued document. */
export interface Correction {
  readonly officeId: string;
  readonly entryId: string;
  readonly actorId: string;
  readonly kind: CorrectionKind;
  readonly reason: string;
  readonly followUpOf: FollowUpOf;
}

/**
 * Begins the correction of an issued document: a new document of its conference that refers to it, and that is drafted, approved and
 * numbered like any other. An error of content is replaced by a document of the same type, one of form is rectified by an official letter.
 *
 * @see Nghị định 30/2020/NĐ-CP Điều 18 khoản 3
 */
export function correctDocument(
  transactions: Transactions,
  clock: Clock,
  correction: Correction,
): Promise<Result<{ documentId: string }, EntryRefusal>> {
  const { officeId, entryId, actorId, kind } = correction;
  return transactions.run(async (records) => {
    const rows = await lockEntry(records, officeId, entryId);
    if (!rows) return refuse({ code: 'not-found' });
    const allowed = checkCorrection(kind, rows.facts);
    if (!allowed.ok) return allowed;

    const added = await addDocument(records, rows.document!, rows.entry, correction);
    const conference = await records.conferences.get(added.conferenceId);
    const at = clock();
    const about = { officeId, conferenceId: conference.id };
    const reasonId = await records.conferences.addNote({
      ...about,
      text: correction.reason.trim(),
      writtenBy: actorId,
      writtenAt: at,
    });
    await startDocumentRun(records, added, correction.followUpOf);
    await records.conferences.touch(conference.id);
    await records.audit.append({
      ...about,
      at,
      actorId,
      action: 'document.correction',
      facts: { entryId, documentId: added.id, corrects: rows.document!.id, kind, reasonId },
    });
    return ok({ documentId: added.id });
  });
}

async function addDocument(
  records: Records,
  corrected: DocumentEntity,
  entry: RegisterEntryEntity,
  { kind }: Correction,
): Promise<DocumentEntity> {
  const others = await records.documents.ofConference(corrected.conferenceId);
  const { officeId, conferenceId, unitId, drafterId, approverIds, approvalRule, form, place, restricted } = corrected;
  return records.documents.add({
    officeId,
    conferenceId,
    code: freeCode(corrected.code, kind, new Set(others.map(({ code }) => code))),
    kind: kind === 'content' ? corrected.kind : 'officialLetter',
    title: kind === 'content' ? corrected.title : `Đính chính ${entry.symbol}: ${corrected.title}`,
    unitId,
    drafterId,
    consultIds: [],
    approverIds,
    approvalRule,
    toIssue: true,
    restricted,
    form: form.recipients ? { recipients: form.recipients } : {},
    phase: 'waiting',
    place,
    replacesId: corrected.id,
    correction: kind,
  });
}

const CODE_LETTERS = 40;

/** Names the new document after the corrected one: `bc-tt` replaces (thay thế), `bc-dc` rectifies (đính chính); a second one gets a number. */
function freeCode(code: string, kind: CorrectionKind, taken: ReadonlySet<string>): string {
  const ending = kind === 'content' ? '-tt' : '-dc';
  for (let count = 1; ; count += 1) {
    const tail = `${ending}${count === 1 ? '' : count}`;
    const free = `${code.slice(0, CODE_LETTERS - tail.length)}${tail}`;
    if (!taken.has(free)) return free;
  }
}
