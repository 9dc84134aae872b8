import type { TaskDetail } from '@conference/contracts';
import { Anchor, Button, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { useMe } from '../../shared/me';
import { Notice } from '../../shared/notice';
import { ProblemNotice } from '../../shared/problem-notice';
import { withdrawAnswer } from './withdraw-answer';

/** Lets a person take their own answer back while the round is open. */
export function Withdraw({ task }: { task: TaskDetail }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { person } = useMe();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const withdrawal = useMutation({
    mutationFn: () => withdrawAnswer(task.id, reason.trim()),
    onSuccess: () => setOpen(false),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ['task', task.id] });
      for (const kind of ['tasks', 'document']) void queries.invalidateQueries({ queryKey: [kind] });
    },
  });
  if (withdrawal.data) return <AskedAgain taskId={withdrawal.data.newTaskId} />;
  if (!task.mayWithdraw || task.assignee.id !== person.id) return null;
  return (
    <div>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('withdraw.open')}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t('withdraw.ask')}>
        <Stack>
          <p style={{ margin: 0 }}>{t('withdraw.lead')}</p>
          <Textarea
            autosize
            required
            minRows={3}
            maxLength={2000}
            data-autofocus
            label={t('withdraw.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <ProblemNotice error={withdrawal.error} />
          <Button
            color="red.9"
            disabled={reason.trim() === ''}
            loading={withdrawal.isPending}
            onClick={() => withdrawal.mutate()}
          >
            {t('withdraw.send')}
          </Button>
          <Button variant="default" onClick={() => setOpen(false)}>
            {t('withdraw.cancel')}
          </Button>
        </Stack>
      </Dialog>
    </div>
  );
}

function AskedAgain({ taskId }: { taskId: string }) {
  const { t } = useTranslation();
  return (
    <Notice tone="good" alert title={t('withdraw.done')}>
      <Anchor inherit renderRoot={(props) => <Link to="/tasks/$taskId" params={{ taskId }} {...props} />}>
        {t('withdraw.toNew')}
      </Anchor>
    </Notice>
  );
}
