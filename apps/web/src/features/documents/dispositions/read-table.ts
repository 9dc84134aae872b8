import { dispositionTableSchema } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../shared/http';

/** Every remark on a document with what became of it. */
export const tableQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['dispositions', documentId],
    queryFn: ({ signal }) => get(dispositionTableSchema, `/api/documents/${documentId}/dispositions`, signal),
  });
