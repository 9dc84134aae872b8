import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state';
import { useMe } from '../../shared/me';
import { OnPaper, PrintButton } from '../../shared/on-paper';
import { PageHead } from '../../shared/page-head';
import { ProblemNotice } from '../../shared/problem-notice';
import { Waiting } from '../../shared/waiting';
import { SavedViews } from '../views/saved-views';
import { TaskSelection } from '../selection/task-selection';
import { filterWords } from './filter-words';
import type { OpenTasksAddress } from './open-tasks-address';
import { OpenTasksFilters } from './open-tasks-filters';
import styles from './open-tasks.module.css';
import { openTasksQuery } from './read-open-tasks';

const AT_ONCE = 50;

const route = getRouteApi('/inside/open-tasks');

/** Everything in the office that waits for somebody, narrowed as the address says, and acted on together. */
export function OpenTasksPage() {
  const { t } = useTranslation();
  const { person } = useMe();
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const [shown, setShown] = useState(AT_ONCE);
  const { data, error } = useQuery(openTasksQuery(address, person.id));
  const show = (search: OpenTasksAddress) => {
    setShown(AT_ONCE);
    void navigate({ search, replace: true });
  };
  return (
    <div className={styles.page}>
      {data && <OnPaper filter={filterWords(address, data, { t, own: person.name })} />}
      <PageHead title={t('openTasks.title')} lead={t('openTasks.lead')} aside={<PrintButton />} />
      <ProblemNotice error={error} />
      {!data && !error && <Waiting label={t('app.loading')} />}
      <SavedViews page="openTasks" address={address} onShow={show} />
      {data && (
        <>
          <OpenTasksFilters address={address} choices={data} onChange={show} />
          {data.items.length === 0 ? (
            <EmptyState title={t('openTasks.none')}>
              <Button variant="default" onClick={() => show({})}>
                {t('openTasks.showAll')}
              </Button>
            </EmptyState>
          ) : (
            <Text role="status">
              {data.total > data.items.length
                ? t('openTasks.tooMany', { total: data.total, count: data.items.length })
                : t('openTasks.count', { count: data.total })}
            </Text>
          )}
          <TaskSelection
            key={JSON.stringify(address)}
            label={t('conference.tasks')}
            tasks={data.items}
            shown={shown}
            withConference
          />
        </>
      )}
      {data && data.items.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + AT_ONCE)}>
          {t('app.loadMore')}
        </Button>
      )}
    </div>
  );
}
