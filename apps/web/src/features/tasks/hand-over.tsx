import type { TaskDetail } from '@conference/contracts';
import { mayReassign } from '@conference/domain';
import { Button, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';
import { useMe } from '../../shared/me';
import { ProblemNotice } from '../../shared/problem-notice';
import { colleaguesQuery } from './colleagues';
import { handOverTask } from './hand-over-task';
import styles from './task.module.css';

/** Passes the task on to a colleague: by its own person, or, with a reason and never an approval, by those who lead the office. */
export function HandOver({ task }: { task: TaskDetail }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const me = useMe();
  const isMine = task.assignee.id === me.person.id;
  if (!isMine && !mayReassign(task.kind, me.person)) return null;
  return (
    <details className={styles.handOver} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('task.handOver')}</summary>
      {isOpen && <HandOverForm task={task} needsReason={!isMine} />}
    </details>
  );
}

function HandOverForm({ task, needsReason }: { task: TaskDetail; needsReason: boolean }) {
  const { t } = useTranslation();
  const [toPersonId, setTo] = useState('');
  const [note, setNote] = useState('');
  const { data, error } = useQuery(colleaguesQuery(task.id));
  const handOver = useHandOver(task.id);
  const others = data ?? [];
  const chosen = others.find(({ id }) => id === toPersonId);
  return (
    <Stack>
      <NativeSelect
        label={t('task.handOverTo')}
        value={toPersonId}
        onChange={(event) => setTo(event.currentTarget.value)}
        data={[
          { value: '', label: t('task.handOverPick') },
          ...others.map(({ id, name, position, awayUntil }) => ({
            value: id,
            label: [`${name}, ${position}`, awayUntil && t('absence.awayUntil', { date: writeDate(awayUntil) })]
              .filter(Boolean)
              .join(' · '),
          })),
        ]}
      />
      <Textarea
        autosize
        minRows={2}
        required={needsReason}
        label={t(needsReason ? 'selection.reasonOfPassing' : 'task.handOverNote')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <ProblemNotice error={handOver.error ?? error} />
      <div>
        <Button
          variant="default"
          disabled={!chosen || (needsReason && !note.trim())}
          loading={handOver.isPending}
          onClick={() => handOver.mutate({ toPersonId, note: note.trim() || null })}
        >
          {chosen ? t('task.handOverSend', { name: chosen.name }) : t('task.handOverSendNobody')}
        </Button>
      </div>
    </Stack>
  );
}

function useHandOver(taskId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { toPersonId: string; note: string | null }) => handOverTask(taskId, body),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ['task', taskId] });
      void queries.invalidateQueries({ queryKey: ['tasks'] });
    },
  });
}
