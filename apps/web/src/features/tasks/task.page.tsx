import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MailComments } from '../../shared/mail-comments';
import { OpinionTable } from '../../shared/opinion-table';
import { Section } from '../../shared/section';
import { UnreadyPage } from '../../shared/unready-page';
import { Attachments } from '../attachments/attachments';
import { Record } from '../recording/record';
import { Story } from '../board/story';
import { Changes } from './changes';
import { Decision } from './decision';
import { ScoringLink } from './scoring-link';
import { taskQuery } from './read-task';
import { Withdraw } from './withdraw';
import { TaskHead } from './task-head';
import { TaskSteps, useTaskSteps } from './task-steps';
import styles from './task.module.css';

const route = getRouteApi('/inside/tasks/$taskId');

/** One task: what is asked, what to read, what others said, and the answer. */
export function TaskPage() {
  const { t } = useTranslation();
  const { taskId } = route.useParams();
  const { data: task, error } = useQuery(taskQuery(taskId));
  const steps = useTaskSteps(taskId);
  if (!task) return <UnreadyPage error={error} />;
  const showsOpinions = task.opinions.length > 0 && task.kind !== 'disposition';
  return (
    <div className={styles.page}>
      <title>{`${t(`taskKinds.${task.kind}`)} · ${t('app.shortName')}`}</title>
      <TaskSteps steps={steps} />
      <TaskHead task={task} />
      {task.documentId && <Attachments documentId={task.documentId} isBeside />}
      {task.kind === 'objection' && <Changes task={task} />}
      {(task.story ?? []).length > 0 && (
        <Section id="story" title={t('concerns.story')}>
          <Story story={task.story ?? []} />
        </Section>
      )}
      {/* Another task is another form: nothing typed for one may reach the other. */}
      {task.assessmentId ? (
        <ScoringLink assessmentId={task.assessmentId} />
      ) : (
        <Decision key={task.id} task={task} next={steps?.next ?? null} />
      )}
      <MailComments comments={task.comments} />
      <Withdraw task={task} />
      <Record task={task} />
      {showsOpinions && (
        <div className={styles.opinions}>
          <Section id="opinions" title={t('task.opinions')}>
            <OpinionTable opinions={task.opinions} />
          </Section>
        </div>
      )}
    </div>
  );
}
