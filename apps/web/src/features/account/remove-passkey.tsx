import type { PasskeyView } from '@conference/contracts';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { Notice } from '../../shared/notice';
import { ProblemNotice } from '../../shared/problem-notice';
import styles from './account.module.css';
import { removePasskey } from './passkey';
import { useAccountCommand } from './use-account-command';

interface RemovePasskeyProps {
  passkey: PasskeyView;
  /** Without another one nothing grave can be done any more; said before it happens. */
  isLast: boolean;
}

/** Removes a passkey, after asking. */
export function RemovePasskey({ passkey: { id, label }, isLast }: RemovePasskeyProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const command = useAccountCommand(() => removePasskey(id));
  const title = t('account.removeTitle', { label });
  const close = () => setOpen(false);
  return (
    <>
      <Button size="compact-sm" variant="default" c="var(--late)" aria-label={title} onClick={() => setOpen(true)}>
        {t('account.remove')}
      </Button>
      <Dialog title={title} isOpen={isOpen} onClose={close}>
        <div className={styles.dialog}>
          <p>{t('account.removeLead')}</p>
          {isLast && <Notice tone="wait" title={t('account.removeLast')} />}
          <ProblemNotice error={command.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              {t('account.keep')}
            </Button>
            <Button
              color="red.9"
              loading={command.isPending}
              onClick={() => command.mutate(undefined, { onSuccess: close })}
            >
              {t('account.removeApply')}
            </Button>
          </Group>
        </div>
      </Dialog>
    </>
  );
}
