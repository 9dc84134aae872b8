import { ok, refuse, type Result } from '@conference/domain';
import { fileTypeFromBuffer } from 'file-type';

/** The kinds of file that the record takes, by the ending that a name may have. */
const KINDS: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};

/** Why a file is not taken. */
export type FileRefusal =
  | { readonly code: 'file-empty' }
  | { readonly code: 'file-type-not-allowed'; readonly fileName: string }
  | { readonly code: 'file-not-what-it-says'; readonly says: string; readonly is: string | null };

/** Tells what a file is from its content; its name must say the same. */
export async function fileKind(content: Buffer, fileName: string): Promise<Result<string, FileRefusal>> {
  if (content.length === 0) return refuse({ code: 'file-empty' });
  const says = KINDS[/\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''];
  if (!says) return refuse({ code: 'file-type-not-allowed', fileName });
  const is = (await fileTypeFromBuffer(content))?.mime ?? null;
  return is === says ? ok(says) : refuse({ code: 'file-not-what-it-says', says, is });
}

/** Makes a name safe to show and to offer for download: no path, no controls, no direction marks. */
export function safeFileName(name: string): string {
  const bare = name
    .normalize('NFC')
    .split(/[/\\]/)
    .at(-1)!
    .replace(/[\p{Cc}\p{Cf}"<>:|?*]/gu, '')
    .trim();
  return bare.slice(-200) || 'tep';
}
