import { createHash } from 'node:crypto';
import { attachmentManifest, packetManifest } from '@conference/domain';
import type { DocumentEntity, Records, StaffBallotEntity } from '@conference/persistence';

/** What people are asked about, with the hash that binds their answer to it. */
export interface BoundPacket {
  /** Null where it is no document. */
  readonly revision: number | null;
  readonly manifest: string;
  readonly hash: string;
  /** Everybody who wrote the revision; nobody when the system assembled it. */
  readonly authorIds: readonly string[];
}

/** Puts together the packet of a document's current revision, or null when nothing has been written yet. */
export async function currentPacket(records: Records, document: DocumentEntity): Promise<BoundPacket | null> {
  const revision = await records.documents.revision(document.id, document.currentRevision);
  if (!revision) return null;
  const opinions = await records.documents.opinions([document.id]);
  const manifest = packetManifest({
    documentId: document.id,
    revision: revision.number,
    fileSha256: revision.fileSha256,
    textSha256: revision.textSha256,
    attachments: attachmentManifest(await records.attachments.current(document.id)),
    override: document.dispositionOverride?.reason ?? null,
    dispositions: opinions.map(({ id, remark, disposition, dispositionReason }) => ({
      opinionId: id,
      remark,
      disposition,
      reason: dispositionReason,
    })),
  });
  return { revision: revision.number, manifest, hash: sha256(manifest), authorIds: revision.authorIds };
}

/** What is put to all staff by ballots: the question and the text of the resolution. */
export function ballotPacket({ conferenceId, number, question, text }: StaffBallotEntity): BoundPacket {
  const manifest = JSON.stringify({ conferenceId, ballots: number, question, text });
  return { revision: null, manifest, hash: sha256(manifest), authorIds: [] };
}

/** SHA-256 of a text, in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
