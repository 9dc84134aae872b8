import type { Records } from '@conference/persistence';
import { doorRefusal } from '../problems/door-words';

/** What a photo or a scan of a paper is, by its content. */
export const SCAN_TYPES: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg'];

/**
 * Lets only an uploaded photo or scan stand for a paper.
 * @throws RefusalException file-unknown, file-not-a-scan
 */
export async function mustBeScan(records: Records, sha256: string): Promise<void> {
  const file = await records.files.facts(sha256);
  if (!file) throw doorRefusal('file-unknown');
  if (!SCAN_TYPES.includes(file.mediaType)) throw doorRefusal('file-not-a-scan');
}
