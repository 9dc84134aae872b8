import { mailPolicyOf, type AttachmentPolicy } from '@conference/domain';
import { renderPdf } from '@conference/documents';
import { dispositionTableForm } from '@conference/drafting';
import type { Files } from '@conference/files';
import type { Attachment, FileFacts } from '@conference/mail';
import type { DocumentEntity, Records, TaskEntity } from '@conference/persistence';
import type { RoundContext } from './task-facts';

/** What belongs to the packet of a task, as the mail names it, and what of it travels with the mail. */
export interface PacketFiles {
  readonly files: readonly FileFacts[];
  readonly attachments: readonly Attachment[];
}

/** A file of the packet before it is known whether it travels. */
export interface PacketFile {
  readonly name: string;
  readonly contentType: string;
  /** Null before it is drawn. */
  readonly bytes: number | null;
  /** Null when it is no longer there. */
  content(): Promise<Buffer | null>;
}

const NONE: PacketFiles = { files: [], attachments: [] };
const PDF = 'application/pdf';

/**
 * Reads the packet of a task: the revision asked about, and for whoever approves it the disposition table.
 *
 * Where the office wants files, they travel in this order as long as their sum stays within its limit; what does not is on the page.
 * Nothing of a restricted document travels or is named.
 */
export async function packetFiles(
  records: Records,
  files: Files,
  { office, round }: RoundContext,
  task: TaskEntity,
  policy: AttachmentPolicy = mailPolicyOf(office.mailPolicy).attachments,
): Promise<PacketFiles> {
  const document = task.documentId ? await records.documents.get(task.documentId) : null;
  if (!document || document.restricted || !round.revision) return NONE;
  const { attachmentBytes } = mailPolicyOf(office.mailPolicy);
  const packet = [
    ...(await revisionFile(records, files, document, round.revision)),
    ...(task.kind === 'approval' ? await dispositionTable(records, document, task.openedAt) : []),
  ];
  return enclose(packet, policy === 'files' ? attachmentBytes : 0);
}

/** Takes files along in their order as long as their sum stays within a limit. */
export async function enclose(packet: readonly PacketFile[], limit: number): Promise<PacketFiles> {
  const enclosed: Attachment[] = [];
  const named: FileFacts[] = [];
  let left = limit;
  for (const file of packet) {
    const content = left > 0 && (file.bytes ?? 0) <= left ? await file.content() : null;
    const isEnclosed = content !== null && content.length <= left;
    if (isEnclosed) {
      left -= content.length;
      enclosed.push({ filename: file.name, contentType: file.contentType, content });
    }
    named.push({ name: file.name, bytes: content?.length ?? file.bytes, isEnclosed });
  }
  return { files: named, attachments: enclosed };
}

/** The file of one revision of a document, if there is one. */
export async function revisionFile(
  records: Records,
  files: Files,
  { id }: DocumentEntity,
  number: number,
): Promise<PacketFile[]> {
  const revision = await records.documents.revision(id, number);
  if (!revision) return [];
  const content = async () => (await files.read(revision.fileSha256))?.content ?? null;
  return [{ name: revision.fileName, contentType: revision.mediaType, bytes: revision.size, content }];
}

/** The table as it stands when the approver is asked; without remarks there is none. */
async function dispositionTable(records: Records, document: DocumentEntity, at: Date): Promise<PacketFile[]> {
  if ((await records.documents.opinions([document.id])).length === 0) return [];
  const name = `${document.code}-tiep-thu-giai-trinh.pdf`;
  const content = async () =>
    Buffer.from(await renderPdf(await dispositionTableForm(records, document), at.toISOString()));
  return [{ name, contentType: PDF, bytes: null, content }];
}
