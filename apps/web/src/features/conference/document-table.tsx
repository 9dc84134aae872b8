import type { DocumentView } from '@conference/contracts';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../shared/data-table';
import { Pill } from '../../shared/pill';
import { PhasePill } from '../../shared/phase-pill';
import { Section, Sheet } from '../../shared/section';

/** The documents of the conference: what step each is at, which revision is approved, its number when issued. */
export function DocumentTable({ documents }: { documents: readonly DocumentView[] }) {
  const { t } = useTranslation();
  return (
    <Section id="documents" title={t('conference.documents')}>
      {documents.length === 0 ? (
        <p className="quiet">{t('conference.noDocuments')}</p>
      ) : (
        <Sheet flush>
          <DataTable label={t('conference.documents')} columns={columns(t)} rows={documents} rowKey={({ id }) => id} />
        </Sheet>
      )}
    </Section>
  );
}

const columns = (t: TFunction): Column<DocumentView>[] => [
  {
    key: 'title',
    names: true,
    width: '40%',
    head: t('conference.document'),
    cell: (document) => (
      <>
        <Anchor
          fw={600}
          renderRoot={(props) => <Link to="/documents/$documentId" params={{ documentId: document.id }} {...props} />}
        >
          {document.title}
        </Anchor>
        {document.unit && <div className="quiet">{document.unit}</div>}
      </>
    ),
  },
  {
    key: 'phase',
    width: '24%',
    head: t('conference.phase'),
    cell: ({ phase, waitingFor }) => (
      <>
        <PhasePill phase={phase} />
        {waitingFor.length > 0 && <div className="quiet">{waitingFor.join(', ')}</div>}
      </>
    ),
  },
  {
    key: 'revision',
    width: '18%',
    head: t('conference.revision'),
    cell: (document) => <Approved document={document} />,
  },
  { key: 'symbol', width: '18%', head: t('conference.symbol'), cell: (document) => <Issued document={document} /> },
];

function Approved({ document: { currentRevision, approvedRevision } }: { document: DocumentView }) {
  const { t } = useTranslation();
  if (currentRevision === 0) return <span className="quiet">{t('conference.noRevision')}</span>;
  return (
    <>
      <div className="nowrap">{t('conference.revisionNumber', { number: currentRevision })}</div>
      {approvedRevision !== null &&
        (approvedRevision === currentRevision ? (
          <Pill tone="good">{t('document.approved')}</Pill>
        ) : (
          <Pill tone="wait">{t('conference.approvedOlder', { number: approvedRevision })}</Pill>
        ))}
    </>
  );
}

function Issued({ document: { symbol, issuedUrl, temporalUrl } }: { document: DocumentView }) {
  const { t } = useTranslation();
  if (!symbol && !issuedUrl && !temporalUrl) return null;
  return (
    <>
      {symbol && <div className="nowrap numbers">{symbol}</div>}
      {issuedUrl && (
        <div>
          <Anchor href={issuedUrl} target="_blank" rel="noreferrer" size="sm">
            PDF <span aria-hidden="true">↗</span>
          </Anchor>
        </div>
      )}
      {temporalUrl && (
        <Anchor href={temporalUrl} target="_blank" rel="noreferrer" size="sm">
          {t('conference.workflow')} <span aria-hidden="true">↗</span>
        </Anchor>
      )}
    </>
  );
}
