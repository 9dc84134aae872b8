import { revisionTextSchema } from '@conference/contracts';
import type { ApiClient } from '../cli/api-client';

/**
 * Finds the paragraph of a version that a script cites, as a reader would: `khoản 1 Điều 2`.
 * @throws Error when the version has no such paragraph: the script and its draft do not fit
 */
export async function paragraphAt(
  client: ApiClient,
  { documentId, revision, place }: { documentId: string; revision: number; place: string },
): Promise<string> {
  const { text, places } = await client.get(
    `/api/documents/${documentId}/revisions/${revision}/text`,
    revisionTextSchema,
  );
  const block = text?.blocks[places.findIndex(({ vi }) => vi === place)];
  if (!block) throw new Error(`revision ${revision} has no ${place} to remark on`);
  return block.id;
}
