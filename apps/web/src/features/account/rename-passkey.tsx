import type { PasskeyView } from '@conference/contracts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { ProblemNotice } from '../../shared/problem-notice';
import { LabelForm } from './label-form';
import { renamePasskey } from './passkey';
import { useAccountCommand } from './use-account-command';

/** Gives a passkey another name. */
export function RenamePasskey({ passkey: { id, label } }: { passkey: PasskeyView }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const command = useAccountCommand((name: string) => renamePasskey(id, name));
  const title = t('account.renameTitle', { label });
  const close = () => setOpen(false);
  return (
    <>
      <Button size="compact-sm" variant="default" aria-label={title} onClick={() => setOpen(true)}>
        {t('account.rename')}
      </Button>
      <Dialog title={title} isOpen={isOpen} onClose={close}>
        <LabelForm
          initial={label}
          apply={t('account.save')}
          dismiss={t('account.keep')}
          isPending={command.isPending}
          problem={<ProblemNotice error={command.error} />}
          onApply={(name) => command.mutate(name, { onSuccess: close })}
          onClose={close}
        />
      </Dialog>
    </>
  );
}
