import type { ResultsView } from '@conference/contracts';
import { isLookedFor } from '@conference/domain';
import { Anchor, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state';
import { Section, Sheet } from '../../shared/section';
import { UnreadyPage } from '../../shared/unready-page';
import { usePrinting } from '../../shared/use-printing';
import { OpinionWords } from '../room-now/opinion-words';
import { SavedViews } from '../views/saved-views';
import { Downloads } from './downloads';
import { PageLinks, pageOf } from './page-links';
import { resultsQuery } from './read-results';
import type { ResultsSearch } from './results-search';
import { ResultTable } from './result-table';
import styles from './results.module.css';
import { SearchTools } from './search-tools';
import { YearPicture } from './year-picture';

const route = getRouteApi('/inside/results');

/** What became of everything that a conference promised: for all staff, to look through, print and take along. */
export function ResultsPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const show = (wanted: ResultsSearch) => void navigate({ search: wanted, replace: true });
  const { data, error } = useQuery(resultsQuery(search.conference));
  useChosen(data);
  if (!data) return <UnreadyPage error={error} />;
  return (
    <div className={styles.page}>
      <title>{`${t('results.title')} · ${t('app.shortName')}`}</title>
      <header className={styles.head}>
        <Title order={1}>{t('results.title')}</Title>
        <Text c="dimmed">{t('results.lead')}</Text>
        {data.conference && <p className={styles.onPaper}>{data.conference.title}</p>}
      </header>
      <SavedViews page="results" address={narrowed(search, data)} onShow={show} />
      {data.conference ? (
        <Results view={data} conference={data.conference} search={search} />
      ) : (
        <EmptyState title={t('results.none')}>
          <p>{t('results.noneHint')}</p>
        </EmptyState>
      )}
    </div>
  );
}

/** What is looked for; the newest conference is shown without being asked for. */
function narrowed({ conference, ...search }: ResultsSearch, { conferences }: ResultsView): ResultsSearch {
  return conference === conferences[0]?.id ? search : { ...search, conference };
}

/** The newest conference gets its own address: it can be sent on, and the page follows its changes. */
function useChosen(data: ResultsView | undefined): void {
  const queries = useQueryClient();
  const navigate = route.useNavigate();
  const { conference: named } = route.useSearch();
  const id = data?.conference?.id;
  useEffect(() => {
    if (named || !id) return;
    queries.setQueryData(resultsQuery(id).queryKey, data);
    void navigate({ search: (before: ResultsSearch) => ({ ...before, conference: id }), replace: true });
  }, [named, id, data, queries, navigate]);
}

interface ResultsProps {
  view: ResultsView;
  conference: NonNullable<ResultsView['conference']>;
  search: ResultsSearch;
}

function Results({ view, conference, search }: ResultsProps) {
  const { t } = useTranslation();
  const isPrinting = usePrinting();
  const { unit, state, words } = search;
  const found = view.results.filter((result) => isLookedFor(result, { unitId: unit, state, words }));
  const { shown, ...pages } = pageOf(found, isPrinting ? null : (search.page ?? 1));
  return (
    <>
      <SearchTools view={view} search={search} found={found.length} />
      <Documents view={view} conferenceId={conference.id} />
      <YearPicture periods={view.periods} results={found} isPrinting={isPrinting} />
      <Section id="results" title={t('results.shown', { count: found.length })} aside={<Downloads search={search} />}>
        {found.length === 0 ? (
          <EmptyState title={t('results.nothingFound')}>
            <p>{t('results.nothingFoundHint')}</p>
          </EmptyState>
        ) : (
          <Sheet flush>
            <ResultTable results={shown} />
          </Sheet>
        )}
        <PageLinks {...pages} />
      </Section>
      {view.opinions.length > 0 && <Opinions opinions={view.opinions} />}
    </>
  );
}

/** The resolution and its reviews, where they are issued. */
function Documents({ view: { documents }, conferenceId }: { view: ResultsView; conferenceId: string }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('results.documents')} className={styles.documents}>
      {documents.map(({ id, symbol, title }) => (
        <Anchor
          key={id}
          renderRoot={(props) => <Link to="/documents/$documentId" params={{ documentId: id }} {...props} />}
        >
          {[symbol, title].filter(Boolean).join(' · ')}
        </Anchor>
      ))}
      <Anchor renderRoot={(props) => <Link to="/conferences/$conferenceId" params={{ conferenceId }} {...props} />}>
        {t('results.toConference')}
      </Anchor>
    </nav>
  );
}

function Opinions({ opinions }: { opinions: ResultsView['opinions'] }) {
  const { t } = useTranslation();
  return (
    <Section id="opinions" title={t('results.opinions')}>
      <Text c="dimmed" mb="sm">
        {t('results.opinionsLead')}
      </Text>
      <Sheet>
        <ul className={styles.opinions}>
          {opinions.map((opinion) => (
            <li key={opinion.id}>
              <OpinionWords opinion={opinion} />
            </li>
          ))}
        </ul>
      </Sheet>
    </Section>
  );
}
