import type { SpeakersView } from '@conference/contracts';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice';
import { settleSpeakers } from '../room-now/speaking-commands';
import { useCommand } from '../../shared/use-command';
import styles from './room.module.css';
import { wholeNumber } from '../../shared/whole-number';

/** Opens or closes the list, and says how long a speech may be from now on. */
export function SettleSpeakers({ conferenceId, speakers }: { conferenceId: string; speakers: SpeakersView }) {
  const { t } = useTranslation();
  const settled = Math.max(1, Math.round(speakers.limitSeconds / 60));
  const [typed, setTyped] = useState(String(settled));
  const minutes = wholeNumber(typed);
  const command = useCommand(conferenceId, (isOpen: boolean) =>
    settleSpeakers(conferenceId, { isOpen, minutes: minutes || settled }),
  );
  return (
    <>
      <div className={styles.controls}>
        <TextInput
          inputMode="numeric"
          w="11rem"
          label={t('speakers.minutes')}
          value={typed}
          error={minutes ? null : t('room.wholeNumber')}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {minutes !== null && minutes !== settled && (
          <Button variant="default" loading={command.isPending} onClick={() => command.mutate(speakers.isOpen)}>
            {t('opinions.save')}
          </Button>
        )}
        <Button variant="default" loading={command.isPending} onClick={() => command.mutate(!speakers.isOpen)}>
          {t(speakers.isOpen ? 'speakers.closeList' : 'speakers.openList')}
        </Button>
      </div>
      <ProblemNotice error={command.error} />
    </>
  );
}
