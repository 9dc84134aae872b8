import { draftSchema } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../shared/http';

const ASK_AGAIN_MS = 15_000;

/** The text that is being written. It is never shown from an earlier visit: others may have written since. */
export const draftQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['draft', documentId],
    queryFn: ({ signal }) => get(draftSchema, `/api/documents/${documentId}/draft`, signal),
    gcTime: 0,
    // What others save is no event of the conference, so nobody tells the page.
    refetchInterval: ASK_AGAIN_MS,
  });
