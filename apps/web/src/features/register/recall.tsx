import type { RegisterEntryView } from '@conference/contracts';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog';
import { recallEntry } from './register-commands';
import { SHORTEST_REASON } from './shortest-reason';
import { useRegisterCommand } from './use-register-command';

/** Recalls an issued document; the reason is asked for because every recipient reads it. */
export function Recall({ entry }: { entry: RegisterEntryView }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const command = useRegisterCommand(() => recallEntry(entry.id, reason.trim()));
  const close = () => setOpen(false);
  return (
    <>
      <Button size="compact-sm" variant="default" c="var(--late)" onClick={() => setOpen(true)}>
        {t('register.recall')}
      </Button>
      <Dialog
        title={t('register.recallTitle', { symbol: entry.symbol })}
        lead={t('register.recallLead')}
        opened={isOpen}
        onClose={close}
        apply={t('register.recallApply')}
        isGrave
        canApply={reason.trim().length >= SHORTEST_REASON}
        isPending={command.isPending}
        error={command.error}
        onApply={() => command.mutate(undefined, { onSuccess: close })}
      >
        <Textarea
          autosize
          minRows={2}
          maxLength={2000}
          label={t('register.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
      </Dialog>
    </>
  );
}
