import { documentDetailSchema } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../shared/http';

/** A document with its revisions, rounds and opinions. */
export const documentQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['document', documentId],
    queryFn: ({ signal }) => get(documentDetailSchema, `/api/documents/${documentId}`, signal),
  });
