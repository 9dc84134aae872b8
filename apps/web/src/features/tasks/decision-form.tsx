import type { TaskDetail } from '@conference/contracts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';
import { useMe } from '../../shared/me';
import { EMPTY_ANSWER, type Answer } from './answer';
import { AnswerFields } from './answer-fields';
import { missingIn } from './missing';
import { OutcomeChoice } from './outcome-choice';
import styles from './task.module.css';

interface DecisionFormProps {
  task: TaskDetail;
  isSending: boolean;
  onAnswer: (answer: Answer) => void;
}

/** Asks for the answer. Nothing is chosen beforehand where there is a choice, and the button names the act. */
export function DecisionForm({ task, isSending, onAnswer }: DecisionFormProps) {
  const { t } = useTranslation();
  const me = useMe();
  // A task that closes meanwhile offers nothing any more; what was being filled in stays in sight.
  const [offered] = useState(task.outcomes);
  const only = offered.length === 1 ? offered[0]! : null;
  const [answer, setAnswer] = useState<Answer>({ ...EMPTY_ANSWER, outcome: only });
  const [isTried, setTried] = useState(false);
  const missing = missingIn(task, answer, t);
  const fill = (part: Partial<Answer>) => setAnswer((before) => ({ ...before, ...part }));
  const send = () => {
    setTried(true);
    if (!missing) onAnswer(answer);
  };

  if (task.assignee.id !== me.person.id)
    return <Notice tone="calm" title={t('task.notYours', { name: task.assignee.name })} />;
  if (!task.isTurn) return <Notice tone="calm" title={t('task.notTurn')} />;
  return (
    <>
      {!only && <OutcomeChoice outcomes={offered} chosen={answer.outcome} onChoose={(outcome) => fill({ outcome })} />}
      <AnswerFields task={task} answer={answer} onFill={fill} />
      {isTried && missing && (
        <p role="alert" className={styles.error}>
          {missing}
        </p>
      )}
      <div className={styles.act}>
        <Button size="md" loading={isSending} disabled={task.state !== 'open'} onClick={send}>
          {answer.outcome ? t(`acts.${answer.outcome}`) : t('task.chooseAct')}
        </Button>
      </div>
    </>
  );
}
