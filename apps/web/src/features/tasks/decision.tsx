import type { Decided, TaskDetail } from '@conference/contracts';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../shared/http';
import { useMe } from '../../shared/me';
import { Notice } from '../../shared/notice';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section, Sheet } from '../../shared/section';
import { forgetKept } from '../../shared/use-kept';
import { Reading } from '../documents/reading/reading';
import type { Answer } from './answer';
import { Answered } from './answered';
import { Closed } from './closed';
import { DecisionForm } from './decision-form';
import { HandOver } from './hand-over';
import { LateNotice } from './late-notice';
import { Overtaken } from './overtaken';
import { sendAnswer } from './send-answer';
import styles from './task.module.css';
import { answerName, useAnswer } from './use-answer';

const CONFLICT = 409;

/** The answer of the person asked: a form while it is open, afterwards what was recorded. */
export function Decision({ task, next = null }: { task: TaskDetail; next?: string | null }) {
  const { t } = useTranslation();
  const me = useMe();
  // A decision is bound to what its reader has seen, so a packet that arrives meanwhile counts only once it is taken note of.
  const [seen, see] = useState({ packet: task.packetHash, revision: task.revision });
  // The form of a task that closes while somebody writes stays: what was written may still be needed elsewhere.
  const [wasOpen] = useState(task.state === 'open' || task.mayAnswerLate);
  const { offered, answer, fill } = useAnswer(task);
  const sending = useSending(task, seen.packet);
  if (sending.data) return <Answered decided={sending.data} next={next} />;
  const refusal = sending.error instanceof Refused ? sending.error.problem : null;
  const isConflict = refusal?.status === CONFLICT;
  const isMine = task.assignee.id === me.person.id && (task.isTurn || task.mayAnswerLate);
  const onRemark = (blockId: string, text: string | null) => {
    const { [blockId]: _, ...others } = answer.remarks;
    fill({ remarks: text === null ? others : { ...others, [blockId]: text } });
  };
  return (
    <>
      <TextToRead
        task={task}
        revision={seen.revision}
        answer={answer}
        onRemark={wasOpen && isMine ? onRemark : undefined}
      />
      <Section id="decision" title={t('task.decision')}>
        <div className={styles.notices}>
          {isConflict ? <Overtaken task={task} problem={refusal} /> : <ProblemNotice error={sending.error} />}
          {!isConflict && <Closed task={task} />}
          <LateNotice task={task} />
          {seen.packet !== task.packetHash && (
            <Notice tone="wait" title={t('task.newPacket')}>
              <Button size="xs" mt="xs" onClick={() => see({ packet: task.packetHash, revision: task.revision })}>
                {t('task.seeNewPacket')}
              </Button>
            </Notice>
          )}
        </div>
        {wasOpen && (
          <Sheet>
            <div className={styles.form}>
              <DecisionForm
                task={task}
                offered={offered}
                answer={answer}
                isSending={sending.isPending}
                onFill={fill}
                onSend={() => sending.mutate(answer)}
              />
              {task.state === 'open' && task.kind !== 'staffBallot' && <HandOver task={task} />}
            </div>
          </Sheet>
        )}
      </Section>
    </>
  );
}

interface TextToReadProps {
  task: TaskDetail;
  revision: number | null;
  answer: Answer;
  onRemark: ((blockId: string, text: string | null) => void) | undefined;
}

/** Opinions and approvals are about a text; single paragraphs are pointed at where they stand. */
function TextToRead({ task, revision, answer, onRemark }: TextToReadProps) {
  if (task.putText) return <PutText text={task.putText} />;
  const isAboutText = task.kind === 'opinion' || task.kind === 'approval';
  if (!isAboutText || !task.hasText || task.documentId === null || revision === null) return null;
  return (
    <Reading
      documentId={task.documentId}
      revision={revision}
      opinions={task.opinions}
      remarks={answer.remarks}
      onRemark={onRemark}
    />
  );
}

/** The text that ballots put to all staff, read before the answer. */
function PutText({ text }: { text: string }) {
  const { t } = useTranslation();
  return (
    <Section id="text" title={t('task.putText')}>
      <Sheet>
        {text.split('\n').map((line, place) => (
          // lines of a text that never changes
          <p key={place}>{line}</p>
        ))}
      </Sheet>
    </Section>
  );
}

function useSending(task: TaskDetail, seenPacket: string | null) {
  const queries = useQueryClient();
  return useMutation<Decided, Error, Answer>({
    mutationFn: (answer) => sendAnswer(task, seenPacket, answer),
    onSuccess: () => forgetKept(answerName(task.id)),
    // Accepted or refused: the page shows how the task stands now.
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ['task', task.id] });
      for (const kind of ['tasks', 'document', 'dispositions']) void queries.invalidateQueries({ queryKey: [kind] });
    },
  });
}
