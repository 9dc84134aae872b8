import type { DocumentDetail } from '@conference/contracts';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
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
                    <RevisionLinks document={document} revision={revision} />
                    {revision.note && <p className={styles.reason}>{revision.note}</p>}
                  </span>
                  {revision.changeClass && <Pill tone="wait">{t(`changeClasses.${revision.changeClass}`)}</Pill>}
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

interface RevisionLinksProps {
  document: DocumentDetail;
  revision: DocumentDetail['revisions'][number];
}

/** The revision in the official form, and what changed since the one before. */
function RevisionLinks({ document, revision }: RevisionLinksProps) {
  const { t } = useTranslation();
  const { number, pdfUrl, docxUrl, hasText } = revision;
  const isAfterText = document.revisions.some((other) => other.number === number - 1 && other.hasText);
  return (
    <span className={styles.formats}>
      {pdfUrl && (
        <Anchor size="sm" href={pdfUrl} target="_blank" rel="noreferrer">
          {t('document.officialPdf')}
        </Anchor>
      )}
      {docxUrl && (
        <Anchor size="sm" href={docxUrl}>
          DOCX
        </Anchor>
      )}
      {hasText && isAfterText && (
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link
              to="/documents/$documentId/compare"
              params={{ documentId: document.id }}
              search={{ from: number - 1, to: number }}
              {...props}
            />
          )}
        >
          {t('document.compareBefore', { number: number - 1 })}
        </Anchor>
      )}
    </span>
  );
}
