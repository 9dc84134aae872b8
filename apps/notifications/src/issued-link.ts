import type { DocumentEntity } from '@conference/persistence';

/** Where a document that was issued is read: a review on the page that shows all staff what became of everything, with the paper at its head. */
export function issuedLink(
  publicUrl: string,
  { id, kind, conferenceId }: Pick<DocumentEntity, 'id' | 'kind' | 'conferenceId'>,
): { readonly link: string; readonly isReview: boolean } {
  const isReview = kind === 'reviewReport';
  return { link: `${publicUrl}${isReview ? `/results?conference=${conferenceId}` : `/documents/${id}`}`, isReview };
}
