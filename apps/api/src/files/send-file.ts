import type { Files } from '@conference/files';
import { StreamableFile } from '@nestjs/common';
import { doorRefusal } from '../problems/door-words';
import { storeRefusal } from './store-refusal';

/**
 * Sends a stored file for download: never shown inside the page's own origin, its name as RFC 6266 says. Not inside a transaction: a reader may be slow.
 * @throws RefusalException not-found, or what the store answered
 */
export async function sendFile(files: Files, sha256: string, fileName: string): Promise<StreamableFile> {
  const file = await files.open(sha256).catch((error: unknown) => {
    throw storeRefusal(error);
  });
  if (!file) throw doorRefusal('not-found');
  return new StreamableFile(file.stream, {
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
