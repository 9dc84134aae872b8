import type { DeliveryView } from '@conference/contracts';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog';
import { sendAgain } from './register-commands';
import { useRegisterCommand } from './use-register-command';

/** Sends a document to one recipient again; a wrong address can be put right. */
export function SendAgain({ delivery }: { delivery: DeliveryView }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [email, setEmail] = useState(delivery.email ?? '');
  const command = useRegisterCommand(() => sendAgain(delivery.id, email.trim() || null));
  const close = () => setOpen(false);
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`${t('register.sendAgain')}: ${delivery.name}`}
        onClick={() => setOpen(true)}
      >
        {t('register.sendAgain')}
      </Button>
      <Dialog
        title={t('register.sendAgainTitle', { name: delivery.name })}
        lead={t('register.sendAgainLead')}
        opened={isOpen}
        onClose={close}
        apply={t('register.send')}
        canApply={email.trim() !== ''}
        isPending={command.isPending}
        error={command.error}
        onApply={() => command.mutate(undefined, { onSuccess: close })}
      >
        <TextInput
          type="email"
          label={t('register.email')}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          data-autofocus
        />
      </Dialog>
    </>
  );
}
