import type { Records } from '@conference/persistence';
import { StreamableFile } from '@nestjs/common';
import { doorRefusal } from '../problems/door-words';

/**
 * Reads a stored file for download: never shown inside the page's own origin, its name as RFC 6266 says.
 * @throws RefusalException not-found
 */
export async function sendFile(records: Records, sha256: string, fileName: string): Promise<StreamableFile> {
  const file = await records.files.content(sha256);
  if (!file) throw doorRefusal('not-found');
  return new StreamableFile(file.content, {
    type: file.mediaType,
    length: file.size,
    disposition: contentDisposition(fileName),
  });
}

/** @see RFC 6266 and RFC 8187 */
export function contentDisposition(fileName: string): string {
  const plain = fileName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .replace(/[^\w.\- ]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
