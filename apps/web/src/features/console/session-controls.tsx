import type { ConferenceDetail } from '@conference/contracts';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';
import { ProblemNotice } from '../../shared/problem-notice';
import { useCommand } from '../../shared/use-command';
import { CloseSession } from './closing-panel';
import { openSession } from './open-session';
import styles from './room.module.css';

/** Opening and closing the session, for those who may. */
export function SessionControls({ conference }: { conference: ConferenceDetail }) {
  if (conference.may.openSession) return <OpenSession conference={conference} />;
  if (conference.may.closeSession) return <CloseSession conferenceId={conference.id} />;
  return null;
}

function OpenSession({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const [deviation, setDeviation] = useState('');
  const command = useCommand(conference.id, () => openSession(conference.id, deviation.trim() || null));
  const isEarly = conference.daysLeft > 0;
  return (
    <>
      <div className={styles.controls}>
        {isEarly && (
          <TextInput
            className={styles.grow}
            label={t('room.deviation')}
            description={t('room.deviationHint', { date: writeDate(conference.heldOn) })}
            value={deviation}
            onChange={(event) => setDeviation(event.currentTarget.value)}
          />
        )}
        <Button loading={command.isPending} onClick={() => command.mutate(undefined)}>
          {t('room.open')}
        </Button>
      </div>
      <ProblemNotice error={command.error} />
    </>
  );
}
