import type { Files } from '@conference/files';
import type { Attachment } from '@conference/mail';
import type { Records } from '@conference/persistence';

/** The official letter of invitation (giấy mời), as it travels with the mail that says the same. */
export interface OfficialInvitation {
  /** Number and symbol that the register gave: `12/GM-SKHCN`; null where the office issued none. */
  readonly symbol: string | null;
  readonly attachments: readonly Attachment[];
}

/** Reads the letter of invitation that was approved, numbered and issued; the last one, where it was replaced. @see Nghị định 30/2020/NĐ-CP Phụ lục III Mẫu 1.7 */
export async function officialInvitation(
  records: Records,
  files: Files,
  conferenceId: string,
): Promise<OfficialInvitation> {
  const issued = (await records.documents.ofConference(conferenceId)).findLast(
    ({ kind, symbol, issuedSha256, restricted }) => kind === 'invitation' && symbol && issuedSha256 && !restricted,
  );
  const file = issued && (await files.read(issued.issuedSha256!));
  if (!file) return { symbol: null, attachments: [] };
  const attachment = { filename: 'giay-moi.pdf', contentType: 'application/pdf', content: file.content };
  return { symbol: issued.symbol, attachments: [attachment] };
}
