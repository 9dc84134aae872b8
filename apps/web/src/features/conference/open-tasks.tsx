import type { ConferenceDetail } from '@conference/contracts';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '../../shared/section';
import { TaskSelection } from '../selection/task-selection';

/** Who is waited for: every open task with its due date, which says where it comes from. */
export function OpenTasks({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const { tasks } = conference;
  return (
    <Section
      id="tasks"
      title={t('conference.waitingFor')}
      aside={
        <Anchor size="sm" renderRoot={(props) => <Link to="/open-tasks" {...props} />}>
          {t('openTasks.all')}
        </Anchor>
      }
    >
      {tasks.length === 0 && <p className="quiet">{t('conference.nobody')}</p>}
      <TaskSelection label={t('conference.tasks')} tasks={tasks} />
    </Section>
  );
}
