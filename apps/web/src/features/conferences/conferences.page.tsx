import type { Stage } from '@conference/domain';
import { STAGES } from '@conference/domain';
import { Button, NativeSelect, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state';
import { ProblemNotice } from '../../shared/problem-notice';
import { Sheet } from '../../shared/section';
import { Waiting } from '../../shared/waiting';
import { PetitionNotices } from '../petitions/petition-notices';
import { ConferenceTable } from './conference-table';
import styles from './conferences.module.css';
import { conferencesQuery } from './list-conferences';
import { PlanLinks } from './plan-links';

/** The board of the head of office: where every conference stands, and whom it waits for. */
export function ConferencesPage() {
  const { t } = useTranslation();
  const [stage, setStage] = useState<Stage | null>(null);
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    conferencesQuery(stage),
  );
  const conferences = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <title>{`${t('conferences.title')} · ${t('app.shortName')}`}</title>
      <div className={styles.head}>
        <Title order={1}>{t('conferences.title')}</Title>
        <div className={styles.tools}>
          <StageFilter stage={stage} onChange={setStage} />
          <Button variant="default" component={Link} to="/activity">
            {t('activity.link')}
          </Button>
          <Button variant="default" component={Link} to="/petitions">
            {t('petitions.link')}
          </Button>
          <Button component={Link} to="/conferences/new">
            {t('conferences.start')}
          </Button>
        </div>
      </div>
      <PetitionNotices />
      <ProblemNotice error={error} />
      {isPending && !error && <Waiting label={t('app.loading')} />}
      {data && conferences.length === 0 && <NoConference stage={stage} onShowAll={() => setStage(null)} />}
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

function StageFilter({ stage, onChange }: { stage: Stage | null; onChange: (stage: Stage | null) => void }) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      aria-label={t('conferences.filter')}
      value={stage ?? ''}
      onChange={(event) => onChange(STAGES.find((each) => each === event.currentTarget.value) ?? null)}
      data={[
        { value: '', label: t('conferences.allStages') },
        ...STAGES.map((each) => ({ value: each, label: t(`stages.${each}`) })),
      ]}
    />
  );
}

function NoConference({ stage, onShowAll }: { stage: Stage | null; onShowAll: () => void }) {
  const { t } = useTranslation();
  if (stage) {
    return (
      <EmptyState title={t('conferences.emptyStage')}>
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
