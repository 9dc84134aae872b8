import type { PublicityView } from '@conference/contracts';
import { Button, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { ProblemNotice } from '../../shared/problem-notice';
import { withdraw } from './withdraw';

const SHORTEST_REASON = 3;

/** Breaks a showing off, with the reason; said plainly that the days begin again. */
export function Withdrawal({ showing }: { showing: PublicityView }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const breakOff = useMutation({
    mutationFn: () => withdraw(showing.id, reason.trim()),
    onSuccess: () => setOpen(false),
    onSettled: () => {
      for (const kind of ['publicity', 'document']) void queries.invalidateQueries({ queryKey: [kind] });
    },
  });
  return (
    <>
      <Button variant="default" mt="md" onClick={() => setOpen(true)}>
        {t('publicity.breakOff')}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t('publicity.breakOff')}>
        <Stack>
          <p style={{ margin: 0 }}>{t('publicity.breakOffLead')}</p>
          <Textarea
            autosize
            required
            minRows={2}
            data-autofocus
            label={t('publicity.breakOffReason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <ProblemNotice error={breakOff.error} />
          <Button
            color="red.9"
            disabled={reason.trim().length < SHORTEST_REASON}
            loading={breakOff.isPending}
            onClick={() => breakOff.mutate()}
          >
            {t('publicity.breakOff')}
          </Button>
        </Stack>
      </Dialog>
    </>
  );
}
