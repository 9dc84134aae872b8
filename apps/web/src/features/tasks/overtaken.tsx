import type { Problem, TaskDetail } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';
import { useSentence } from '../../shared/sentence';
import { endingOf } from './closed';

/** Says that something came before the answer that was just sent: what, by whom, when; and that nothing typed is lost. */
export function Overtaken({ task, problem }: { task: TaskDetail; problem: Problem }) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <Notice tone="wait" title={say(problem.message)} alert>
      {task.state !== 'open' && <p>{endingOf(task, t)}</p>}
      {task.reason && <p>{task.reason}</p>}
      <p>{t('task.kept')}</p>
    </Notice>
  );
}
