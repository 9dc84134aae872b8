import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FileContent } from '../store/file-store';

/** Bytes at hand as a content to keep, such as a document that was just written. */
export function contentOf(bytes: Buffer): FileContent {
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    // an empty piece would stall the stream
    open: () => Readable.from(bytes.length > 0 ? [bytes] : [], { objectMode: false }),
  };
}
