import type { Overview } from '@conference/contracts';
import { Anchor, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section, Sheet } from '../../shared/section';
import { UnreadyPage } from '../../shared/unready-page';
import { PetitionNotices } from '../petitions/petition-notices';
import { myTasksQuery } from '../tasks/list-tasks';
import { TaskList } from '../tasks/task-list';
import { Coming } from './coming';
import { DaysAway } from './days-away';
import { Few } from './few';
import styles from './overview.module.css';
import { OwnPromises } from './own-promises';
import { OwnRemarks } from './own-remarks';
import { Saying } from './own-sayings';
import { overviewQuery } from './read-overview';
import { ToRead } from './to-read';
import { WaitingNow } from './waiting-now';

const MOST_TASKS = 5;

/** What concerns the reader, in one place: what waits for them, what became of their words, who promised what. */
export function OverviewPage() {
  const { t } = useTranslation();
  const { data, error } = useQuery(overviewQuery);
  if (!data) return <UnreadyPage error={error} />;
  return (
    <div className={styles.page}>
      <title>{`${t('overview.title')} · ${t('app.shortName')}`}</title>
      <header>
        <Title order={1}>{t('overview.title')}</Title>
        <Text c="dimmed">{t('overview.lead')}</Text>
      </header>
      <PetitionNotices />
      <WaitingNow overview={data} />
      <OpenTasks />
      <Coming overview={data} />
      <PromisedToMe overview={data} />
      <OwnRemarks overview={data} />
      <OwnPromises overview={data} />
      <ToRead overview={data} />
      <DaysAway overview={data} />
    </div>
  );
}

/** The next of the reader's tasks; all of them have a page of their own. */
function OpenTasks() {
  const { t } = useTranslation();
  const { data, error } = useInfiniteQuery(myTasksQuery);
  const tasks = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Section
      id="my-tasks"
      title={t('overview.tasks')}
      aside={
        tasks.length > 0 && (
          <Anchor renderRoot={(props) => <Link to="/tasks" {...props} />}>{t('overview.allTasks')}</Anchor>
        )
      }
    >
      <ProblemNotice error={error} />
      {data && tasks.length === 0 && <p className={styles.lead}>{t('overview.noTasks')}</p>}
      {tasks.length > 0 && <TaskList tasks={tasks.slice(0, MOST_TASKS)} />}
    </Section>
  );
}

function PromisedToMe({ overview: { raised } }: { overview: Overview }) {
  const { t } = useTranslation();
  const promised = raised.filter(({ promise }) => promise !== null);
  if (promised.length === 0) return null;
  return (
    <Section id="promised" title={t('overview.promisedToMe')}>
      <Sheet flush>
        <Few items={promised}>{(saying) => <Saying saying={saying} />}</Few>
      </Sheet>
    </Section>
  );
}
