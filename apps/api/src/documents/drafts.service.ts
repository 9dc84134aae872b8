import type {
  Amended,
  AmendmentBody,
  DraftView,
  ImportDraftBody,
  SavedDraft,
  SaveDraftBody,
} from '@conference/contracts';
import { mayWrite, type DocumentPhase } from '@conference/domain';
import {
  carryAnchors,
  importDocx,
  saveDraft,
  textBeforeSaves,
  writtenText,
  type SavedDraft as Saved,
} from '@conference/drafting';
import { Files } from '@conference/files';
import { Transactions, type DocumentEntity, type PersonEntity, type Records } from '@conference/persistence';
import { amendDocument, approvalState, systemClock } from '@conference/tasks';
import { followUpWorkflowId } from '@conference/workflows';
import { Injectable } from '@nestjs/common';
import { storeRefusal } from '../files/store-refusal';
import { uploadedFile } from '../files/uploaded-file';
import { doorRefusal } from '../problems/door-words';
import { draftingWords } from '../problems/drafting-words';
import { allowed } from '../problems/refusal.exception';
import { ownDocument } from './own-document';
import { SubmissionService } from './submission.service';

/** Phases in which a document is handed in by task; afterwards a change is an amendment. */
const WRITTEN: readonly DocumentPhase[] = ['waiting', 'drafting', 'consultation', 'tabled', 'disposition', 'rework'];

/** Texts that are being written: read, saved with what others wrote, taken over from Word, changed after submission. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
    private readonly submissions: SubmissionService,
  ) {}

  draft(person: PersonEntity, documentId: string): Promise<DraftView> {
    return this.transactions.read(async (records) => {
      const document = await ownDocument(records, person, documentId);
      const latest = await records.drafts.latest(documentId);
      const revision = await records.documents.revision(documentId, document.currentRevision);
      const isHandedIn = latest === null ? revision !== null : revision?.draftVersion === latest.version;
      const writer = latest && (await records.directory.person(latest.savedBy));
      return {
        documentId,
        version: latest?.version ?? 0,
        text: latest?.text ?? (await textBeforeSaves(records, document)),
        savedBy: writer?.name ?? null,
        savedAt: latest?.savedAt.toISOString() ?? null,
        currentRevision: document.currentRevision,
        isHandedIn,
        mode: modeOf(person, document),
        packetHash: (await approvalState(records, document)).packetHash,
        draftTaskId: await draftTaskOf(records, person, document),
      };
    });
  }

  async save(person: PersonEntity, documentId: string, body: SaveDraftBody): Promise<SavedDraft> {
    await this.transactions.read((records) => writableDocument(records, person, documentId));
    const saved = await saveDraft(this.transactions, systemClock, { documentId, actorId: person.id, ...body });
    return this.view(allowed(saved, draftingWords));
  }

  async takeOver(person: PersonEntity, documentId: string, body: ImportDraftBody): Promise<SavedDraft> {
    const before = await this.transactions.read(async (records) => {
      const document = await writableDocument(records, person, documentId);
      await uploadedFile(records, person, body.fileSha256);
      return writtenText(records, document);
    });
    const file = await this.files.read(body.fileSha256).catch((error: unknown) => {
      throw storeRefusal(error);
    });
    if (!file) throw doorRefusal('file-unknown');
    const { text: uploaded } = allowed(await importDocx(file.content), draftingWords);
    const text = carryAnchors(before, uploaded);
    return this.save(person, documentId, { baseVersion: body.baseVersion, text });
  }

  async amend(person: PersonEntity, documentId: string, body: AmendmentBody): Promise<Amended> {
    await this.transactions.read((records) => writableDocument(records, person, documentId));
    const { draftVersion, changeClass, reason, packetHash } = body;
    const handedIn = await this.submissions.prepare(person, documentId, { draftVersion });
    const amended = await amendDocument(this.transactions, systemClock, {
      documentId,
      actorId: person.id,
      ...handedIn,
      changeClass,
      reason,
      packetHash,
      followUpOf: followUpWorkflowId,
    });
    return allowed(amended, draftingWords);
  }

  private view({ mergedFromId, savedAt, ...saved }: Saved): Promise<SavedDraft> {
    return this.transactions.read(async ({ directory }) => ({
      ...saved,
      foreignBlockIds: [...saved.foreignBlockIds],
      conflicts: [...saved.conflicts] as SavedDraft['conflicts'],
      savedAt: savedAt?.toISOString() ?? null,
      mergedFrom: (mergedFromId && (await directory.person(mergedFromId))?.name) ?? null,
    }));
  }
}

/** Whoever may not write is refused before a file is read or a form is drawn. */
async function writableDocument(records: Records, person: PersonEntity, documentId: string): Promise<DocumentEntity> {
  const document = await ownDocument(records, person, documentId);
  if (!mayWrite(person, document)) throw doorRefusal('not-allowed');
  return document;
}

function modeOf(person: PersonEntity, document: DocumentEntity): DraftView['mode'] {
  if (!mayWrite(person, document) || document.issuedAt) return 'read';
  return WRITTEN.includes(document.phase) ? 'draft' : 'amend';
}

async function draftTaskOf(records: Records, person: PersonEntity, document: DocumentEntity): Promise<string | null> {
  const rounds = (await records.rounds.rounds({ documentId: document.id })).filter(
    ({ kind, state }) => state === 'open' && (kind === 'draft' || kind === 'disposition'),
  );
  const tasks = await records.rounds.tasksOfRounds(rounds.map(({ id }) => id));
  return tasks.find((task) => task.state === 'open' && task.assigneeId === person.id)?.id ?? null;
}
