import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { ProblemNotice } from '../../shared/problem-notice';
import { useCommand } from '../../shared/use-command';
import { decideNotHeld } from './cancel';

/** A small office decides to hold no conference: why, and what the employee side says of it. */
export function DecideNotHeld({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [opinion, setOpinion] = useState('');
  const command = useCommand(conferenceId, () => decideNotHeld(conferenceId, { reason, opinion }));
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('notHeld.open')}
      </Button>
      <Dialog isOpen={isOpen} onClose={close} title={t('notHeld.ask')}>
        <Stack>
          <Text size="sm">{t('notHeld.lead')}</Text>
          <Textarea
            required
            autosize
            minRows={2}
            data-autofocus
            label={t('notHeld.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Textarea
            required
            autosize
            minRows={2}
            label={t('notHeld.opinion')}
            value={opinion}
            onChange={(event) => setOpinion(event.currentTarget.value)}
          />
          <ProblemNotice error={command.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel.keep')}
            </Button>
            <Button loading={command.isPending} onClick={() => command.mutate(undefined, { onSuccess: close })}>
              {t('notHeld.apply')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}
