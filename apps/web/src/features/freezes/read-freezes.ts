import { freezeListSchema } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../shared/http';

/** Reported answers about a document. The key begins with the document's, so that what renews one renews the other. */
export const documentFreezes = (documentId: string) =>
  queryOptions({
    queryKey: ['document', documentId, 'freezes'],
    queryFn: ({ signal }) => get(freezeListSchema, `/api/documents/${documentId}/freezes`, signal),
  });

/** Reported answers of a whole conference. */
export const conferenceFreezes = (conferenceId: string) =>
  queryOptions({
    queryKey: ['conference', conferenceId, 'freezes'],
    queryFn: ({ signal }) => get(freezeListSchema, `/api/conferences/${conferenceId}/freezes`, signal),
  });
