import { revisionTextSchema } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../shared/http';

/** One revision to read. It never changes once it was handed in. */
export const revisionTextQuery = (documentId: string, revision: number) =>
  queryOptions({
    queryKey: ['revision-text', documentId, revision],
    queryFn: ({ signal }) => get(revisionTextSchema, `/api/documents/${documentId}/revisions/${revision}/text`, signal),
    staleTime: Infinity,
  });
