import {
  checkText,
  EMPTY_TEXT,
  mayWrite,
  ok,
  refuse,
  type DocumentText,
  type Result,
  type TextRefusal,
} from '@conference/domain';
import type { DocumentEntity, DraftSaveEntity, Records, Transactions } from '@conference/persistence';
import { mergeTexts, type MergeConflict } from './merge-texts';

/** A text to be saved, and the save that its writer started from. */
export interface DraftSave {
  readonly documentId: string;
  readonly actorId: string;
  /** 0 when nothing had been saved yet. */
  readonly baseVersion: number;
  readonly text: DocumentText;
}

/** What came of a save. */
export interface SavedDraft {
  readonly version: number;
  readonly isSaved: boolean;
  readonly text: DocumentText;
  readonly savedAt: Date | null;
  /** Who saved meanwhile, when their work was merged in or is in conflict. */
  readonly mergedFromId: string | null;
  readonly foreignBlockIds: readonly string[];
  readonly conflicts: readonly MergeConflict[];
}

/** Why a text is not saved. */
export type SaveRefusal =
  | TextRefusal
  | { readonly code: 'not-allowed' }
  | { readonly code: 'already-issued' }
  | { readonly code: 'version-unknown'; readonly version: number };

/**
 * Saves what somebody wrote; every save is kept. What others saved meanwhile is merged in, paragraph by paragraph.
 *
 * Where two people changed the same paragraph differently, nothing is saved yet: the writer chooses, and saves on the newest version.
 */
export function saveDraft(
  transactions: Transactions,
  clock: () => Date,
  save: DraftSave,
): Promise<Result<SavedDraft, SaveRefusal>> {
  const checked = checkText(save.text);
  if (!checked.ok) return Promise.resolve(checked);
  return transactions.run(async (records) => {
    const document = await records.documents.lock(save.documentId);
    const person = await records.directory.person(save.actorId);
    if (!person || person.officeId !== document.officeId || !mayWrite(person, document)) {
      return refuse({ code: 'not-allowed' });
    }
    if (document.issuedAt) return refuse({ code: 'already-issued' });
    const latest = await records.drafts.latest(document.id);
    const base = await textAt(records, document, save.baseVersion);
    if (!base) return refuse({ code: 'version-unknown', version: save.baseVersion });
    return ok(await merged(records, { save, mine: checked.value, base, latest, at: clock() }));
  });
}

async function merged(
  records: Records,
  facts: { save: DraftSave; mine: DocumentText; base: DocumentText; latest: DraftSaveEntity | null; at: Date },
): Promise<SavedDraft> {
  const { save, mine, base, latest, at } = facts;
  const isOvertaken = latest !== null && latest.version !== save.baseVersion;
  const { text, foreignBlockIds, conflicts } = isOvertaken
    ? mergeTexts(base, mine, latest.text)
    : { text: mine, foreignBlockIds: [], conflicts: [] };
  const outcome = { text, foreignBlockIds, conflicts, mergedFromId: isOvertaken ? latest.savedBy : null };
  if (conflicts.length > 0) return { ...outcome, version: latest!.version, isSaved: false, savedAt: null };
  const version = (latest?.version ?? 0) + 1;
  await records.drafts.add({
    documentId: save.documentId,
    version,
    text,
    basedOn: save.baseVersion,
    savedBy: save.actorId,
    savedAt: at,
  });
  return { ...outcome, version, isSaved: true, savedAt: at };
}

/** The text of a version; version 0 is what the document said before anybody wrote here. */
async function textAt(records: Records, document: DocumentEntity, version: number): Promise<DocumentText | null> {
  if (version === 0) return textBeforeSaves(records, document);
  return (await records.drafts.version(document.id, version))?.text ?? null;
}

/** What writing starts from when nothing has been saved: the current revision, where its text is known. */
export async function textBeforeSaves(records: Records, document: DocumentEntity): Promise<DocumentText> {
  return (await records.documents.revision(document.id, document.currentRevision))?.text ?? EMPTY_TEXT;
}

/** The text that is being written: the newest save, or what the document said before anybody wrote here. */
export async function writtenText(records: Records, document: DocumentEntity): Promise<DocumentText> {
  return (await records.drafts.latest(document.id))?.text ?? textBeforeSaves(records, document);
}
