import { Button, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state';
import { ProblemNotice } from '../../shared/problem-notice';
import { Sheet } from '../../shared/section';
import { Waiting } from '../../shared/waiting';
import { moreWords } from '../../shared/words';
import { BoardFilters } from './board-filters';
import { isFiltered, type BoardSearch } from './board-search';
import { ConferenceTable } from './conference-table';
import styles from './conferences.module.css';
import { conferencesQuery } from './list-conferences';
import { PlanLinks } from './plan-links';

/** What few need at once comes when the board stands. */
const PetitionNotices = lazy(async () => {
  const [{ PetitionNotices }] = await Promise.all([import('../petitions/petition-notices'), moreWords()]);
  return { default: PetitionNotices };
});

const PrintButton = lazy(async () => ({ default: (await import('../../shared/on-paper')).PrintButton }));
const BoardOnPaper = lazy(async () => ({ default: (await import('./board-on-paper')).BoardOnPaper }));
const SavedViews = lazy(async () => {
  const [{ SavedViews }] = await Promise.all([import('../views/saved-views'), moreWords()]);
  return { default: SavedViews };
});

const route = getRouteApi('/inside/');

/** The board of the head of office: where every conference stands, whether it will be ready, and whom it waits for. */
export function ConferencesPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const show = (wanted: BoardSearch) => void navigate({ search: wanted, replace: true });
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    conferencesQuery(search),
  );
  // a conference that became more critical between two pages is on both
  const found = new Map(data?.pages.flatMap(({ items }) => items.map((item) => [item.id, item] as const)));
  const conferences = [...found.values()];
  return (
    <>
      <title>{`${t('conferences.title')} · ${t('app.shortName')}`}</title>
      <Suspense>
        <BoardOnPaper search={search} />
      </Suspense>
      <div className={styles.head}>
        <Title order={1}>{t('conferences.title')}</Title>
        <div className={styles.tools}>
          <Suspense>
            <PrintButton />
          </Suspense>
          <Button variant="default" component={Link} to="/open-tasks">
            {t('app.openTasks')}
          </Button>
          <Button variant="default" component={Link} to="/activity">
            {t('app.activity')}
          </Button>
          <Button variant="default" component={Link} to="/petitions">
            {t('app.petitions')}
          </Button>
          <Button component={Link} to="/conferences/new">
            {t('conferences.start')}
          </Button>
        </div>
      </div>
      <Suspense>
        <PetitionNotices />
      </Suspense>
      <Suspense>
        <SavedViews page="board" address={search} onShow={show} />
      </Suspense>
      <ProblemNotice error={error} />
      {isPending && !error && <Waiting label={t('app.loading')} />}
      {data && (conferences.length > 0 || isFiltered(search)) && (
        <BoardFilters search={search} years={data.pages[0]?.years ?? []} onChange={show} />
      )}
      {data && conferences.length === 0 && (
        <NoConference isFiltered={isFiltered(search)} onShowAll={() => show({ order: search.order })} />
      )}
      {conferences.length > 0 && (
        <Sheet flush>
          <ConferenceTable conferences={conferences} />
        </Sheet>
      )}
      {hasNextPage && (
        <Button variant="default" mt="lg" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('app.loadMore')}
        </Button>
      )}
    </>
  );
}

function NoConference({ isFiltered: isNarrow, onShowAll }: { isFiltered: boolean; onShowAll: () => void }) {
  const { t } = useTranslation();
  if (isNarrow) {
    return (
      <EmptyState title={t('conferences.noneFound')}>
        <Button variant="default" onClick={onShowAll}>
          {t('conferences.showAll')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('conferences.empty')}>
      <p>{t('conferences.emptyHint')}</p>
      <Button component={Link} to="/conferences/new" mb="lg">
        {t('conferences.start')}
      </Button>
      <PlanLinks />
    </EmptyState>
  );
}
