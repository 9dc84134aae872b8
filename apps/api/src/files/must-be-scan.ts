import type { PersonEntity, Records } from '@conference/persistence';
import { doorRefusal } from '../problems/door-words';
import { uploadedFile } from './uploaded-file';

/** What a photo or a scan of a paper is, by its content. */
export const SCAN_TYPES: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg'];

/**
 * Lets only a photo or scan that the person uploaded stand for a paper.
 * @throws RefusalException file-unknown, file-not-a-scan
 */
export async function mustBeScan(records: Records, person: PersonEntity, sha256: string): Promise<void> {
  const { mediaType } = await uploadedFile(records, person, sha256);
  if (!SCAN_TYPES.includes(mediaType)) throw doorRefusal('file-not-a-scan');
}
