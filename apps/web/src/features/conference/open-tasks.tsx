import type { ConferenceDetail, TaskView } from '@conference/contracts';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../shared/data-table';
import { DueDate, TimeLeft } from '../../shared/due';
import { Moment } from '../../shared/moment';
import { Pill } from '../../shared/pill';
import { Nudge } from '../nudges/nudge';
import { Section, Sheet } from '../../shared/section';
import { Unreached } from '../../shared/unreached';

/** Who is waited for: every open task with its due date, which says where it comes from. */
export function OpenTasks({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const { tasks } = conference;
  return (
    <Section id="tasks" title={t('conference.waitingFor')}>
      {tasks.length === 0 ? (
        <p className="quiet">{t('conference.nobody')}</p>
      ) : (
        <Sheet flush>
          <DataTable label={t('conference.tasks')} columns={columns(t)} rows={tasks} rowKey={({ id }) => id} />
        </Sheet>
      )}
    </Section>
  );
}

const columns = (t: TFunction): Column<TaskView>[] => [
  {
    key: 'person',
    names: true,
    width: '30%',
    head: t('document.person'),
    cell: (task) => (
      <>
        <strong>{task.assignee.name}</strong>
        <div className="quiet">{task.assignee.unit ?? task.assignee.position}</div>
        <Unreached unreached={task.unreached} />
        <Nudge task={task} />
      </>
    ),
  },
  {
    key: 'task',
    width: '34%',
    head: t('conference.tasks'),
    cell: (task) => (
      <>
        <Anchor renderRoot={(props) => <Link to="/tasks/$taskId" params={{ taskId: task.id }} {...props} />}>
          {t(`taskKinds.${task.kind}`)}
        </Anchor>
        <div>{task.documentTitle ?? task.targetTitle ?? task.question}</div>
        {!task.isTurn && <Pill>{t('document.notTurn')}</Pill>}
      </>
    ),
  },
  { key: 'since', width: '12%', head: t('conference.since'), cell: (task) => <Moment at={task.openedAt} as="short" /> },
  {
    key: 'due',
    width: '24%',
    head: t('conference.due'),
    cell: (task) => (
      <>
        <TimeLeft workingDaysLeft={task.workingDaysLeft} />
        <DueDate at={task.dueAt} explanation={task.dueExplanation} />
      </>
    ),
  },
];
