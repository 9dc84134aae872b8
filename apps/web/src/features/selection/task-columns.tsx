import type { TaskView } from '@conference/contracts';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { Column } from '../../shared/data-table';
import { DueDate, TimeLeft } from '../../shared/due';
import { Moment } from '../../shared/moment';
import { Pill } from '../../shared/pill';
import { Unreached } from '../../shared/unreached';
import { Nudge } from '../nudges/nudge';

/** Who is waited for, for what, since when and until when. */
export const taskColumns = (t: TFunction, { withConference = false } = {}): Column<TaskView>[] => [
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
        {withConference && (
          <Anchor
            c="dimmed"
            size="sm"
            renderRoot={(props) => (
              <Link to="/conferences/$conferenceId" params={{ conferenceId: task.conferenceId }} {...props} />
            )}
          >
            {task.conferenceTitle}
          </Anchor>
        )}
        {!task.isTurn && (
          <div>
            <Pill>{t('document.notTurn')}</Pill>
          </div>
        )}
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
