import type { DeliveryView } from '@conference/contracts';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog';
import { recordHandOver, sendAgain } from './register-commands';
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

/** Records that a recipient got the document on paper. */
export function HandedOver({ delivery }: { delivery: DeliveryView }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const command = useRegisterCommand(() => recordHandOver(delivery.id));
  const close = () => setOpen(false);
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`${t('register.handOver')}: ${delivery.name}`}
        onClick={() => setOpen(true)}
      >
        {t('register.handOver')}
      </Button>
      <Dialog
        title={t('register.handOverTitle', { name: delivery.name })}
        lead={t('register.handOverLead')}
        opened={isOpen}
        onClose={close}
        apply={t('register.handOverApply')}
        canApply
        isPending={command.isPending}
        error={command.error}
        onApply={() => command.mutate(undefined, { onSuccess: close })}
      />
    </>
  );
}
