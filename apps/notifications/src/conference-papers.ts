import { mailPolicyOf } from '@conference/domain';
import type { Files } from '@conference/files';
import type { Attachment } from '@conference/mail';
import type { ConferenceEntity, OfficeEntity, Records } from '@conference/persistence';
import { namedDocument } from './named-document';
import { enclose, revisionFile, type PacketFile } from './packet-files';

/** What is put before a conference, as its invitation names it, and what of it travels along. */
export interface ConferencePapers {
  readonly titles: readonly string[];
  readonly attachments: readonly Attachment[];
}

/** Reads the papers of a conference; by the office's policy they travel, or are read on the page. Of a restricted one only the reference is told. */
export async function conferencePapers(
  records: Records,
  files: Files,
  { conference, office }: { readonly conference: ConferenceEntity; readonly office: OfficeEntity },
): Promise<ConferencePapers> {
  const { attachments, attachmentBytes } = mailPolicyOf(office.mailPolicy);
  const titles: string[] = [];
  const packet: PacketFile[] = [];
  for (const document of await records.documents.ofConference(conference.id)) {
    titles.push((await namedDocument(records, document)).title);
    if (document.restricted || attachments !== 'files' || document.currentRevision === 0) continue;
    packet.push(...(await revisionFile(records, files, document, document.currentRevision)));
  }
  return { titles, attachments: (await enclose(packet, attachmentBytes)).attachments };
}
