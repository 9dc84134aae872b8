import type { PasskeyView } from '@conference/contracts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { ConfirmFailure } from './confirm-failure';
import { deviceName } from './device-name';
import { LabelForm } from './label-form';
import { addPasskey } from './passkey';
import { useAccountCommand } from './use-account-command';

/** Adds the passkey of the device that the person sits at, or of one that it finds. */
export function AddPasskey({ onAdded }: { onAdded: (passkey: PasskeyView) => void }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const command = useAccountCommand(addPasskey);
  const close = () => setOpen(false);
  const open = () => {
    command.reset();
    setOpen(true);
  };
  const add = (label: string) =>
    command.mutate(label, {
      onSuccess: (passkey) => {
        close();
        onAdded(passkey);
      },
    });
  return (
    <>
      <Button onClick={open}>{t('account.addPasskey')}</Button>
      <Dialog title={t('account.addPasskey')} isOpen={isOpen} onClose={close}>
        <LabelForm
          initial={deviceName(navigator.userAgent)}
          lead={t('account.addPasskeyLead')}
          apply={t('account.addPasskey')}
          dismiss={t('confirm.notNow')}
          isPending={command.isPending}
          problem={<ConfirmFailure error={command.error} />}
          onApply={add}
          onClose={close}
        />
      </Dialog>
    </>
  );
}
