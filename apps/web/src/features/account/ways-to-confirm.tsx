import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';
import { ProblemNotice } from '../../shared/problem-notice';
import { Waiting } from '../../shared/waiting';
import styles from './account.module.css';
import { ConfirmFailure } from './confirm-failure';
import { identityQuery } from './read-identity';
import { useConfirm } from './use-confirm';

interface WaysToConfirmProps {
  onConfirmed: () => void;
  /** In a dialog the first way is where the keyboard stands, as soon as it is known. */
  takesFocus?: boolean;
}

/** The ways in which a person can confirm who they are: a passkey, and in development signing in again. */
export function WaysToConfirm({ onConfirmed, takesFocus = false }: WaysToConfirmProps) {
  const { t } = useTranslation();
  const { data, error, isPending } = useQuery(identityQuery);
  const confirm = useConfirm(onConfirmed);
  const first = useRef<HTMLButtonElement>(null);
  const isKnown = data !== undefined;
  useEffect(() => {
    if (takesFocus && isKnown) first.current?.focus();
  }, [takesFocus, isKnown]);
  if (isPending) return <Waiting label={t('app.loading')} />;
  if (!data) return <ProblemNotice error={error} />;
  const hasPasskey = data.passkeysWork && data.passkeys.length > 0;
  return (
    <div className={styles.ways}>
      <ConfirmFailure error={confirm.error} />
      {hasPasskey && (
        <Button size="md" ref={first} loading={confirm.isPending} onClick={() => confirm.mutate('passkey')}>
          {t('confirm.withPasskey')}
        </Button>
      )}
      {data.maySignInAgain && (
        <div>
          <Button
            size="md"
            fullWidth
            variant={hasPasskey ? 'default' : 'filled'}
            {...(!hasPasskey && { ref: first })}
            disabled={confirm.isPending}
            onClick={() => confirm.mutate('signIn')}
          >
            {t('confirm.again')}
          </Button>
          <p className={styles.hint}>{t('confirm.againHint')}</p>
        </div>
      )}
      {!hasPasskey && !data.maySignInAgain && (
        <Notice tone="wait" title={t('confirm.none')}>
          <p>{data.passkeysWork ? t('confirm.noneHint') : t('account.passkeysNeedName')}</p>
          <Anchor href="/account">{t('confirm.toAccount')}</Anchor>
        </Notice>
      )}
    </div>
  );
}
