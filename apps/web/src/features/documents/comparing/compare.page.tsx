import { Anchor, NativeSelect, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../shared/problem-notice';
import { UnreadyPage } from '../../../shared/unready-page';
import { Waiting } from '../../../shared/waiting';
import { documentQuery } from '../read-document';
import styles from './compare.module.css';
import { ComparisonView } from './comparison-view';
import { comparisonQuery, type Versions } from './read-comparison';

const route = getRouteApi('/inside/documents/$documentId/compare');

/** Two versions of a document side by side: what was added, taken away, moved, to the word. */
export function ComparePage() {
  const { t } = useTranslation();
  const { documentId } = route.useParams();
  const { data: document, error: documentError } = useQuery(documentQuery(documentId));
  const versions = useVersions(document?.currentRevision);
  const { data: comparison, error } = useQuery({
    ...comparisonQuery(documentId, versions ?? { from: 1, to: 1 }),
    enabled: versions !== null,
  });
  if (!document) return <UnreadyPage error={documentError} />;
  return (
    <>
      <title>{`${t('compare.title')}: ${document.title} · ${t('app.shortName')}`}</title>
      <header className={styles.head}>
        <Anchor renderRoot={(props) => <Link to="/documents/$documentId" params={{ documentId }} {...props} />}>
          ← {document.title}
        </Anchor>
        <Title order={1}>{t('compare.title')}</Title>
        {versions && <VersionPicker numbers={document.revisions.map(({ number }) => number)} versions={versions} />}
      </header>
      <ProblemNotice error={error} />
      {!versions && <p className="quiet">{t('document.noRevisions')}</p>}
      {versions && !comparison && !error && <Waiting label={t('app.loading')} />}
      {comparison && <ComparisonView key={`${comparison.from} ${comparison.to}`} comparison={comparison} />}
    </>
  );
}

/** What the address names; without it, the last revision against the one before. */
function useVersions(current: number | undefined): Versions | null {
  const { from, to } = route.useSearch();
  if (from !== undefined && to !== undefined) return { from, to };
  if (!current) return null;
  return { from: from ?? Math.max(1, current - 1), to: to ?? current };
}

function VersionPicker({ numbers, versions: { from, to } }: { numbers: readonly number[]; versions: Versions }) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const revisions = [...numbers]
    .toSorted((a, b) => a - b)
    .map((number) => ({ value: String(number), label: t('conference.revisionNumber', { number }) }));
  return (
    <div className={styles.versions}>
      <NativeSelect
        label={t('compare.from')}
        value={String(from)}
        data={revisions}
        onChange={(event) => void navigate({ search: { from: Number(event.currentTarget.value), to }, replace: true })}
      />
      <NativeSelect
        label={t('compare.to')}
        value={String(to)}
        data={[...revisions, { value: 'draft', label: t('compare.draft') }]}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          void navigate({ search: { from, to: chosen === 'draft' ? chosen : Number(chosen) }, replace: true });
        }}
      />
    </div>
  );
}
