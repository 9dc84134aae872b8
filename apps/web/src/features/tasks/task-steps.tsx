import { Anchor } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { myTasksQuery } from './list-tasks';
import { readingOrder, stepsAround, type StepsAround } from './steps-around';
import styles from './task.module.css';

/** The way from one task to the next without going back to the list; it stays while answers are given. */
export function useTaskSteps(taskId: string): StepsAround | null {
  const { data } = useInfiniteQuery(myTasksQuery);
  const open = data?.pages.flatMap(({ items }) => items.map(({ id }) => id)) ?? [];
  const [order, setOrder] = useState<readonly string[]>([]);
  const current = readingOrder(order, open);
  if (current !== order) setOrder(current);
  return stepsAround(current, open, taskId);
}

/** Where one is among one's tasks, with the one before and the one after. */
export function TaskSteps({ steps }: { steps: StepsAround | null }) {
  const { t } = useTranslation();
  if (!steps || steps.all < 2) return null;
  const { previous, next, place, all } = steps;
  return (
    <nav aria-label={t('task.steps')} className={styles.steps}>
      <Anchor renderRoot={(props) => <Link to="/tasks" {...props} />}>{t('task.toTasks')}</Anchor>
      <span className="quiet">{t('task.place', { place, all })}</span>
      {previous && (
        <Anchor renderRoot={(props) => <Link to="/tasks/$taskId" params={{ taskId: previous }} {...props} />}>
          <span aria-hidden="true">←</span> {t('task.previous')}
        </Anchor>
      )}
      {next && (
        <Anchor renderRoot={(props) => <Link to="/tasks/$taskId" params={{ taskId: next }} {...props} />}>
          {t('task.next')} <span aria-hidden="true">→</span>
        </Anchor>
      )}
    </nav>
  );
}
