import type { Decided, TaskDetail } from '@conference/contracts';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../shared/http';
import { Notice } from '../../shared/notice';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section, Sheet } from '../../shared/section';
import type { Answer } from './answer';
import { Answered } from './answered';
import { Closed } from './closed';
import { DecisionForm } from './decision-form';
import { HandOver } from './hand-over';
import { sendAnswer } from './send-answer';
import styles from './task.module.css';

/** The answer of the person asked: a form while it is open, afterwards what was recorded. */
export function Decision({ task }: { task: TaskDetail }) {
  const { t } = useTranslation();
  // A decision is bound to what its reader has seen, so a packet that arrives meanwhile counts only once it is taken note of.
  const [seenPacket, seePacket] = useState(task.packetHash);
  const answer = useAnswer(task, seenPacket);
  if (answer.data) return <Answered decided={answer.data} />;
  const isConflict = answer.error instanceof Refused && answer.error.problem.status === 409;
  return (
    <Section id="decision" title={t('task.decision')}>
      {isConflict && (
        <Notice tone="wait" title={t('task.changed')} alert>
          <p>{t('task.kept')}</p>
        </Notice>
      )}
      <ProblemNotice error={answer.error} />
      {seenPacket !== task.packetHash && (
        <Notice tone="wait" title={t('task.newPacket')}>
          <Button size="xs" mt="xs" onClick={() => seePacket(task.packetHash)}>
            {t('task.seeNewPacket')}
          </Button>
        </Notice>
      )}
      <Closed task={task} />
      {(task.state === 'open' || answer.error) && (
        <Sheet>
          <div className={styles.form}>
            <DecisionForm task={task} isSending={answer.isPending} onAnswer={answer.mutate} />
            {task.state === 'open' && <HandOver task={task} />}
          </div>
        </Sheet>
      )}
    </Section>
  );
}

function useAnswer(task: TaskDetail, seenPacket: string | null) {
  const queries = useQueryClient();
  return useMutation<Decided, Error, Answer>({
    mutationFn: (answer) => sendAnswer(task, seenPacket, answer),
    // Accepted or refused: the page shows how the task stands now.
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ['task', task.id] });
      void queries.invalidateQueries({ queryKey: ['tasks'] });
    },
  });
}
