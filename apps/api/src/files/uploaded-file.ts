import type { FileFacts, PersonEntity, Records } from '@conference/persistence';
import { doorRefusal } from '../problems/door-words';

/**
 * The file that a person names by its hash: one that they uploaded themself. Whoever only knows the hash of another's file gets nothing by it.
 * @throws RefusalException file-unknown
 */
export async function uploadedFile(
  records: Records,
  { id }: Pick<PersonEntity, 'id'>,
  sha256: string,
): Promise<FileFacts> {
  const file = await records.files.uploadedBy(sha256, id);
  if (!file) throw doorRefusal('file-unknown');
  return file;
}
