import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice';
import { useCommand } from '../../shared/use-command';
import { simulateAttendees } from './read-preflight';
import styles from './room.module.css';
import { wholeNumber } from '../../shared/whole-number';

/** Of a rehearsal: a room that fills by itself. */
export function Simulate({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('10');
  const count = wholeNumber(typed);
  const command = useCommand(conferenceId, (many: number) => simulateAttendees(conferenceId, many));
  return (
    <>
      <div className={styles.controls}>
        <TextInput
          inputMode="numeric"
          w="12rem"
          label={t('preflight.count')}
          value={typed}
          error={count ? null : t('room.wholeNumber')}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={!count}
          loading={command.isPending}
          onClick={() => count && command.mutate(count)}
        >
          {t('preflight.simulate')}
        </Button>
        {command.data && <span role="status">{t('preflight.simulated', command.data)}</span>}
      </div>
      <ProblemNotice error={command.error} />
    </>
  );
}
