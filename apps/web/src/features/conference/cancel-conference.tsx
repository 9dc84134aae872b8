import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice';
import { cancel } from './cancel';
import { useCommand } from '../../shared/use-command';

const SHORTEST_REASON = 3;

/** Cancels the conference; the reason is asked for because everybody concerned is told. */
export function CancelConference({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const command = useCommand(conferenceId, () => cancel(conferenceId, reason.trim()));
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="default" c="var(--late)" onClick={() => setOpen(true)}>
        {t('cancel.open')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t('cancel.title')}
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        <Stack>
          <Text size="sm">{t('cancel.lead')}</Text>
          <Textarea
            autosize
            minRows={2}
            label={t('cancel.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-autofocus
          />
          <ProblemNotice error={command.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel.keep')}
            </Button>
            <Button
              color="red.9"
              loading={command.isPending}
              disabled={reason.trim().length < SHORTEST_REASON}
              onClick={() => command.mutate(undefined, { onSuccess: close })}
            >
              {t('cancel.apply')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
