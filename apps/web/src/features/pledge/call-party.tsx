import type { PledgePartyView } from '@conference/contracts';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice';
import { useCommand } from '../../shared/use-command';
import { callParty } from './pledge-commands';
import styles from './pledge.module.css';

/** Lets a party sign before its turn; the reason is kept, and goes into the minutes. */
export function CallParty({ conferenceId, party }: { conferenceId: string; party: PledgePartyView }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<string | null>(null);
  const call = useCommand(conferenceId, (said: string) => callParty(conferenceId, party.code, said));
  if (reason === null) {
    return (
      <div>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={t('pledge.callNamed', { name: party.name })}
          onClick={() => setReason('')}
        >
          {t('pledge.call')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.desk}>
      <TextInput
        autoFocus
        label={t('pledge.callReason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ProblemNotice error={call.error} />
      <div className={styles.acts}>
        <Button
          size="sm"
          disabled={!reason.trim()}
          loading={call.isPending}
          onClick={() => call.mutate(reason, { onSuccess: () => setReason(null) })}
        >
          {t('pledge.callNow')}
        </Button>
        <Button size="sm" variant="default" onClick={() => setReason(null)}>
          {t('pledge.leave')}
        </Button>
      </div>
    </div>
  );
}
