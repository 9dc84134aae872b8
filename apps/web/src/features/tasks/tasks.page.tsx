import type { TaskView } from '@conference/contracts';
import { Anchor, Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state';
import { useMe } from '../../shared/me';
import { OnPaper, PrintButton } from '../../shared/on-paper';
import { PageHead } from '../../shared/page-head';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section } from '../../shared/section';
import { Waiting } from '../../shared/waiting';
import { PetitionNotices } from '../petitions/petition-notices';
import { myTasksQuery } from './list-tasks';
import { OnTrack } from './on-track';
import { TaskList } from './task-list';
import styles from './tasks.module.css';

const THIS_WEEK_DAYS = 5;

const GROUPS = [
  ['late', ({ workingDaysLeft }: TaskView) => workingDaysLeft < 0],
  ['today', ({ workingDaysLeft }: TaskView) => workingDaysLeft === 0],
  ['thisWeek', ({ workingDaysLeft }: TaskView) => workingDaysLeft > 0 && workingDaysLeft <= THIS_WEEK_DAYS],
  ['later', ({ workingDaysLeft }: TaskView) => workingDaysLeft > THIS_WEEK_DAYS],
] as const;

/** What waits for me: late first, then by due date. */
export function TasksPage() {
  const { t } = useTranslation();
  const { person } = useMe();
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(myTasksQuery);
  const tasks = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className={styles.page}>
      <OnPaper filter={[person.name]} />
      <PageHead title={t('tasks.title')} lead={t('tasks.lead')} aside={<PrintButton />}>
        <Anchor renderRoot={(props) => <Link to="/mine" {...props} />}>{t('overview.link')}</Anchor>
      </PageHead>
      <PetitionNotices />
      <ProblemNotice error={error} />
      {isPending && !error && <Waiting label={t('app.loading')} />}
      {data && tasks.length === 0 && (
        <EmptyState title={t('tasks.empty')}>
          <p>{t('tasks.emptyHint')}</p>
        </EmptyState>
      )}
      <OnTrack tasks={tasks} />
      {GROUPS.map(([group, belongs]) => {
        const members = tasks.filter(belongs);
        return (
          members.length > 0 && (
            <Section key={group} id={group} title={t(`tasks.${group}`)}>
              <TaskList tasks={members} />
            </Section>
          )
        );
      })}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('app.loadMore')}
        </Button>
      )}
    </div>
  );
}
