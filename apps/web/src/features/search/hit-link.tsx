import type { SearchHit } from '@conference/contracts';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** Leads to where a find stands: the paragraph, the table of remarks, the answer, the target. A person leads to what they said. */
export function HitLink({ hit, className, children }: { hit: SearchHit; className?: string; children: ReactNode }) {
  return (
    <Link {...placeOf(hit)} data-hit className={className}>
      {children}
    </Link>
  );
}

function placeOf({ kind, subjectId, conferenceId, documentId, blockId, title }: SearchHit): LinkProps {
  const conference = { params: { conferenceId: conferenceId ?? subjectId } };
  switch (kind) {
    case 'conference':
      return { to: '/conferences/$conferenceId', ...conference };
    case 'attachment':
      return { to: '/documents/$documentId', params: { documentId: documentId! }, hash: 'attachments' };
    case 'document':
    case 'clause':
    case 'passage':
      return {
        to: '/documents/$documentId',
        params: { documentId: documentId! },
        ...(blockId && { hash: `p-${blockId}` }),
      };
    case 'opinion':
      return documentId
        ? { to: '/documents/$documentId/dispositions', params: { documentId } }
        : { to: '/conferences/$conferenceId/board', ...conference, hash: subjectId };
    case 'comment':
    case 'decision':
      return { to: '/tasks/$taskId', params: { taskId: subjectId } };
    case 'target':
      return { to: '/conferences/$conferenceId', ...conference, hash: `target-${subjectId}` };
    case 'register':
      return documentId ? { to: '/documents/$documentId', params: { documentId } } : { to: '/register' };
    case 'person':
      return { to: '/search', search: { q: `"${title.map(({ text }) => text).join('')}"` } };
  }
}
