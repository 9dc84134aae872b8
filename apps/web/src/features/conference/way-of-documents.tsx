import type { DocumentView } from '@conference/contracts';
import { DOCUMENT_PHASES, type DocumentPhase } from '@conference/domain';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './way-of-documents.module.css';

/** The way that every document goes; the other phases are side ways, drawn while a document is on them. */
const MAIN: readonly DocumentPhase[] = ['drafting', 'consultation', 'disposition', 'approval', 'issuing', 'final'];
const NAMED = 3;

/** The process as a picture: each phase of the documents with those that stand in it now. Nothing to see once all are final. */
export function WayOfDocuments({ documents }: { documents: readonly DocumentView[] }) {
  const { t } = useTranslation();
  if (documents.every(({ phase }) => phase === 'final')) return null;
  const inPhase = (phase: DocumentPhase) => documents.filter((document) => document.phase === phase);
  const shown = DOCUMENT_PHASES.filter((phase) => MAIN.includes(phase) || inPhase(phase).length > 0);
  return (
    <ol className={styles.way} aria-label={t('stage.documents')}>
      {shown.map((phase) => (
        <Phase key={phase} phase={phase} documents={inPhase(phase)} />
      ))}
    </ol>
  );
}

function Phase({ phase, documents }: { phase: DocumentPhase; documents: readonly DocumentView[] }) {
  const { t } = useTranslation();
  const more = documents.length - NAMED;
  return (
    <li data-taken={documents.length > 0 || undefined} data-side={!MAIN.includes(phase) || undefined}>
      <span className={styles.phase}>
        {t(`phases.${phase}`)} <strong className="numbers">{documents.length}</strong>
      </span>
      {phase !== 'final' && documents.length > 0 && (
        <ul className={styles.documents}>
          {documents.slice(0, NAMED).map(({ id, title }) => (
            <li key={id}>
              <Anchor
                title={title}
                renderRoot={(props) => <Link to="/documents/$documentId" params={{ documentId: id }} {...props} />}
              >
                {title}
              </Anchor>
            </li>
          ))}
          {more > 0 && <li className="quiet">{t('stage.moreDocuments', { count: more })}</li>}
        </ul>
      )}
    </li>
  );
}
