import type { PublicityPlaceView } from '@conference/contracts';
import { Button, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { ProblemNotice } from '../../shared/problem-notice';
import { takeBackPlace } from './places';

const SHORTEST_REASON = 3;

/** Takes back a place that was recorded wrongly; the record stays to be read. */
export function TakeBackPlace({ place }: { place: PublicityPlaceView }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const command = useMutation({
    mutationFn: () => takeBackPlace(place.id, reason.trim()),
    onSuccess: () => setOpen(false),
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-xs"
        aria-label={`${t('posting.takeBack')}: ${place.place}`}
        onClick={() => setOpen(true)}
      >
        {t('posting.takeBack')}
      </Button>
      <Dialog title={t('posting.takeBack')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Stack>
          <p style={{ margin: 0 }}>{t('posting.takeBackLead', { place: place.place })}</p>
          <Textarea
            autosize
            required
            minRows={2}
            data-autofocus
            label={t('posting.takeBackReason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <ProblemNotice error={command.error} />
          <Button
            color="red.9"
            disabled={reason.trim().length < SHORTEST_REASON}
            loading={command.isPending}
            onClick={() => command.mutate()}
          >
            {t('posting.takeBack')}
          </Button>
        </Stack>
      </Dialog>
    </>
  );
}
