import type { DocumentDetail } from '@conference/contracts';
import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './document.module.css';

/** Where one goes on from a document: to write it, to change it, to its comparison. */
export function Ways({ document }: { document: DocumentDetail }) {
  const { t } = useTranslation();
  const { id, may, currentRevision } = document;
  if (!may.write && !may.amend && currentRevision < 2) return null;
  return (
    <div className={styles.ways}>
      {(may.write || may.amend) && (
        <Button component={Link} to={`/documents/${id}/write`} variant={may.amend ? 'default' : 'filled'}>
          {t(may.amend ? 'document.amend' : 'document.write')}
        </Button>
      )}
      {currentRevision > 1 && (
        <Button component={Link} to={`/documents/${id}/compare`} variant="default">
          {t('document.compare')}
        </Button>
      )}
    </div>
  );
}

/** The way to the whole table, where it is filled in and exported. */
export function TableLink({ document: { id, opinions } }: { document: DocumentDetail }) {
  const { t } = useTranslation();
  if (opinions.length === 0) return null;
  return (
    <Anchor
      renderRoot={(props) => <Link to="/documents/$documentId/dispositions" params={{ documentId: id }} {...props} />}
    >
      {t('document.table')}
    </Anchor>
  );
}
