import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { UnreadyPage } from '../../../shared/unready-page';
import { documentQuery } from '../read-document';
import { draftQuery } from './read-draft';
import { Writer } from './writer';

const route = getRouteApi('/inside/documents/$documentId/write');

/** The text of a document, to write. */
export function WritePage() {
  const { documentId } = route.useParams();
  const { data: draft, error } = useQuery(draftQuery(documentId));
  const { data: document, error: documentError } = useQuery(documentQuery(documentId));
  if (!draft || !document) return <UnreadyPage error={error ?? documentError} />;
  return <Writer key={documentId} draft={draft} document={document} />;
}
