import { attachmentListSchema } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../shared/http';

/** The files that go with a document, and whether the reader may change them. */
export const attachmentsQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['attachments', documentId],
    queryFn: ({ signal }) => get(attachmentListSchema, `/api/documents/${documentId}/attachments`, signal),
  });
