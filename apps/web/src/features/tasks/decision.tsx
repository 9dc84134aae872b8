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
import { Overtaken } from './overtaken';
import { sendAnswer } from './send-answer';
import styles from './task.module.css';

const CONFLICT = 409;

/** The answer of the person asked: a form while it is open, afterwards what was recorded. */
export function Decision({ task }: { task: TaskDetail }) {
  const { t } = useTranslation();
  // A decision is bound to what its reader has seen, so a packet that arrives meanwhile counts only once it is taken note of.
  const [seenPacket, seePacket] = useState(task.packetHash);
  // The form of a task that closes while somebody writes stays: what was written may still be needed elsewhere.
  const [wasOpen] = useState(task.state === 'open');
  const answer = useAnswer(task, seenPacket);
  if (answer.data) return <Answered decided={answer.data} />;
  const refusal = answer.error instanceof Refused ? answer.error.problem : null;
  const isConflict = refusal?.status === CONFLICT;
  return (
    <Section id="decision" title={t('task.decision')}>
      <div className={styles.notices}>
        {isConflict ? <Overtaken task={task} problem={refusal} /> : <ProblemNotice error={answer.error} />}
        {!isConflict && <Closed task={task} />}
        {seenPacket !== task.packetHash && (
          <Notice tone="wait" title={t('task.newPacket')}>
            <Button size="xs" mt="xs" onClick={() => seePacket(task.packetHash)}>
              {t('task.seeNewPacket')}
            </Button>
          </Notice>
        )}
      </div>
      {wasOpen && (
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
