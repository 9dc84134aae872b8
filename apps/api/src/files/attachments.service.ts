import { SETTINGS, type Settings } from '@conference/config';
import type { AttachmentList, AttachmentView } from '@conference/contracts';
import { attachmentRefusalSentence, mayAttach, mayChangeAttachments } from '@conference/domain';
import { Files } from '@conference/files';
import { Transactions, type AttachmentEntity, type PersonEntity, type Records } from '@conference/persistence';
import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { directoryView, type DirectoryView } from '../conferences/directory-view';
import { ownDocument } from '../documents/own-document';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { FilesService } from './files.service';
import { sendFile } from './send-file';
import type { ReceivedFile } from './spool-storage';

/** The files that go with a document. */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly uploads: FilesService,
    private readonly files: Files,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  list(person: PersonEntity, documentId: string): Promise<AttachmentList> {
    return this.transactions.read(async (records) => {
      const may = mayChangeAttachments(person, await ownDocument(records, person, documentId));
      const directory = await directoryView(records, person.officeId);
      return {
        attachments: (await records.attachments.ofDocument(documentId)).map((one) => attachmentView(one, directory)),
        mayChange: may.ok,
        whyNot: may.ok ? null : attachmentRefusalSentence(may.refusal),
        largestBytes: this.settings.uploadLimitBytes,
      };
    });
  }

  /** @throws RefusalException when the person may not change the attachments now; asked before a file is received */
  async refuseUnlessMayChange(person: PersonEntity, documentId: string): Promise<void> {
    const document = await this.transactions.read((records) => ownDocument(records, person, documentId));
    allowed(mayChangeAttachments(person, document), attachmentRefusalSentence);
  }

  /** Adds a file; the same content again is the attachment that is there. */
  async add(
    person: PersonEntity,
    documentId: string,
    file: ReceivedFile,
    note: string | undefined,
  ): Promise<AttachmentView> {
    const { sha256, fileName: name, mediaType, size } = await this.uploads.store(file, person.id);
    return this.transactions.run(async (records) => {
      await ownDocument(records, person, documentId);
      const document = await records.documents.lock(documentId);
      const current = await records.attachments.current(documentId);
      const directory = await directoryView(records, person.officeId);
      const twin = current.find((one) => one.sha256 === sha256);
      allowed(mayAttach(person, document, twin ? 0 : current.length), attachmentRefusalSentence);
      if (twin) return attachmentView(twin, directory);

      const now = new Date();
      const facts = { documentId, sha256, name, mediaType, size, note: note || null };
      const added = await records.attachments.add({ ...facts, addedBy: person.id, addedAt: now });
      await this.record(records, person, added, { action: 'attachment.added', at: now });
      return attachmentView(added, directory);
    });
  }

  /** Takes an attachment from its document; that it was there stays on record. Done twice, it is done once. */
  async remove(person: PersonEntity, documentId: string, attachmentId: string): Promise<void> {
    await this.transactions.run(async (records) => {
      await ownDocument(records, person, documentId);
      const document = await records.documents.lock(documentId);
      const attachment = await attachmentOf(records, documentId, attachmentId);
      allowed(mayChangeAttachments(person, document), attachmentRefusalSentence);
      if (attachment.removedAt) return;
      const now = new Date();
      await records.attachments.remove(attachmentId, { removedBy: person.id, removedAt: now });
      await this.record(records, person, attachment, { action: 'attachment.removed', at: now });
    });
  }

  async file(person: PersonEntity, documentId: string, attachmentId: string): Promise<StreamableFile> {
    const { sha256, name } = await this.transactions.read(async (records) => {
      await ownDocument(records, person, documentId);
      return attachmentOf(records, documentId, attachmentId);
    });
    return sendFile(this.files, sha256, name);
  }

  private async record(
    records: Records,
    person: PersonEntity,
    { id: attachmentId, documentId, sha256 }: AttachmentEntity,
    { action, at }: { action: string; at: Date },
  ): Promise<void> {
    const { conferenceId, officeId } = await records.documents.get(documentId);
    await records.conferences.touch(conferenceId);
    const facts = { documentId, attachmentId, sha256 };
    await records.audit.append({ officeId, conferenceId, at, actorId: person.id, action, facts });
  }
}

async function attachmentOf(records: Records, documentId: string, attachmentId: string): Promise<AttachmentEntity> {
  const attachment = await records.attachments.byId(attachmentId);
  if (attachment?.documentId !== documentId) throw doorRefusal('not-found');
  return attachment;
}

function attachmentView(attachment: AttachmentEntity, directory: DirectoryView): AttachmentView {
  const { id, documentId, name, mediaType, size, sha256, note, addedBy, addedAt, removedBy, removedAt } = attachment;
  return {
    id,
    name,
    mediaType,
    size,
    sha256,
    note,
    addedBy: directory.name(addedBy) ?? '',
    addedAt: addedAt.toISOString(),
    removedBy: directory.name(removedBy),
    removedAt: removedAt?.toISOString() ?? null,
    url: `/api/documents/${documentId}/attachments/${id}/file`,
  };
}
