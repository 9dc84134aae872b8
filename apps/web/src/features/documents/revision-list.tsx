import type { DocumentDetail } from '@conference/contracts';
import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { writeSize } from '../../shared/file-size';
import { Moment } from '../../shared/moment';
import { Pill } from '../../shared/pill';
import { Section, Sheet } from '../../shared/section';
import styles from './document.module.css';

/** Every version of the document, the newest first. */
export function RevisionList({ document }: { document: DocumentDetail }) {
  const { t } = useTranslation();
  const { revisions, approvedRevision, currentRevision } = document;
  return (
    <Section id="revisions" title={t('document.revisions')}>
      {revisions.length === 0 ? (
        <p className="quiet">{t('document.noRevisions')}</p>
      ) : (
        <Sheet flush>
          <ol className={styles.revisions}>
            {revisions
              .toSorted((a, b) => b.number - a.number)
              .map((revision) => (
                <li key={revision.number}>
                  <span className={styles.number}>{t('conference.revisionNumber', { number: revision.number })}</span>
                  <span className={styles.file}>
                    <Anchor href={revision.url}>{revision.fileName}</Anchor>{' '}
                    <span className="quiet nowrap">{writeSize(revision.size)}</span>
                    {revision.note && <p className={styles.reason}>{revision.note}</p>}
                  </span>
                  {revision.number === currentRevision && <Pill tone="accent">{t('document.current')}</Pill>}
                  {revision.number === approvedRevision && <Pill tone="good">{t('document.approved')}</Pill>}
                  <span className={styles.when}>
                    {revision.uploadedBy
                      ? t('document.byPerson', { name: revision.uploadedBy })
                      : t('document.bySystem')}
                    , <Moment at={revision.uploadedAt} />
                  </span>
                </li>
              ))}
          </ol>
        </Sheet>
      )}
    </Section>
  );
}
