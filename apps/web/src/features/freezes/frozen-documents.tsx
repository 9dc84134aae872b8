import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';
import { Frozen } from './freezes';
import styles from './freezes.module.css';
import { conferenceFreezes } from './read-freezes';

/** What of a conference stands still: documents by their names, reports of progress where they are. */
export function FrozenDocuments({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(conferenceFreezes(conferenceId));
  const standing = (data?.items ?? []).filter(({ liftedAt }) => liftedAt === null);
  const documents = new Map(standing.flatMap(({ documentId, title }) => (documentId ? [[documentId, title]] : [])));
  if (standing.length === 0) return null;
  return (
    <div className={styles.freezes}>
      {documents.size > 0 && (
        <Notice tone="late" title={t('freeze.count', { count: standing.length })}>
          <ul className={styles.list}>
            {[...documents].map(([documentId, title]) => (
              <li key={documentId}>
                {title}{' '}
                <Anchor
                  inherit
                  underline="always"
                  aria-label={`${t('freeze.open')}: ${title}`}
                  renderRoot={(props) => <Link to="/documents/$documentId" params={{ documentId }} {...props} />}
                >
                  {t('freeze.open')}
                </Anchor>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {standing
        .filter(({ documentId }) => documentId === null)
        .map((freeze) => (
          <Frozen key={freeze.id} freeze={freeze} />
        ))}
    </div>
  );
}
