import type { TaskDetail } from '@conference/contracts';
import type { Outcome } from '@conference/domain';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';
import { useMe } from '../../shared/me';
import { saidRemarks, type Answer } from './answer';
import { AnswerFields } from './answer-fields';
import { missingIn } from './missing';
import { OutcomeChoice } from './outcome-choice';
import styles from './task.module.css';

interface DecisionFormProps {
  task: TaskDetail;
  offered: readonly Outcome[];
  answer: Answer;
  isSending: boolean;
  onFill: (part: Partial<Answer>) => void;
  onSend: () => void;
}

/** Asks for the answer. The button names the act. */
export function DecisionForm({ task, offered, answer, isSending, onFill, onSend }: DecisionFormProps) {
  const { t } = useTranslation();
  const me = useMe();
  const [isTried, setTried] = useState(false);
  const missing = missingIn(task, answer, t);
  const send = () => {
    setTried(true);
    if (!missing) onSend();
  };

  if (task.assignee.id !== me.person.id && task.standIn?.person.id !== me.person.id)
    return <Notice tone="calm" title={t('task.notYours', { name: task.assignee.name })} />;
  if (!task.isTurn && !task.mayAnswerLate) return <Notice tone="calm" title={t('task.notTurn')} />;
  const remarks = saidRemarks(answer).length;
  const isOpen = task.state === 'open' || task.mayAnswerLate;
  return (
    <>
      {offered.length !== 1 && (
        <OutcomeChoice outcomes={offered} chosen={answer.outcome} onChoose={(outcome) => onFill({ outcome })} />
      )}
      {remarks > 0 && <p className={styles.count}>{t('task.remarks', { count: remarks })}</p>}
      <AnswerFields task={task} answer={answer} onFill={onFill} />
      {isTried && missing && (
        <p role="alert" className={styles.error}>
          {missing}
        </p>
      )}
      <div className={styles.act}>
        <Button size="md" loading={isSending} disabled={!isOpen} onClick={send}>
          {answer.outcome ? t(`acts.${answer.outcome}`) : t('task.chooseAct')}
        </Button>
      </div>
    </>
  );
}
