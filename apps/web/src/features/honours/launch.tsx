import type { ConferenceDetail } from '@conference/contracts';
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeTime } from '../../shared/dates';
import { ProblemNotice } from '../../shared/problem-notice';
import { Part } from '../console/part';
import styles from '../console/room.module.css';
import { useCommand } from '../../shared/use-command';
import { launchEmulation } from './honour-commands';
import honourStyles from './honours.module.css';

/** The launch of the emulation: its words and who speaks them. */
export function Launch({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const { id, floor, may } = conference;
  const [text, setText] = useState('');
  const [personId, setPerson] = useState('');
  const launch = useCommand(id, () => launchEmulation(id, { text, personId }));
  const { launch: launched } = floor.honours;
  const isUp = floor.agenda.some(
    ({ kind, startedAt, finishedAt }) => (kind === 'emulationLaunch' || kind === 'awards') && startedAt && !finishedAt,
  );
  if (!launched && !(may.runFloor && isUp)) return null;
  return (
    <Part title={t('honours.launch')}>
      {launched ? (
        <>
          <p className={honourStyles.words}>{launched.text}</p>
          <p className="quiet">{t('honours.launched', { name: launched.by, time: writeTime(launched.at) })}</p>
        </>
      ) : (
        <>
          <Textarea
            autosize
            minRows={3}
            label={t('honours.words')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <div className={styles.controls}>
            <NativeSelect
              className={styles.grow}
              label={t('honours.by')}
              value={personId}
              onChange={(event) => setPerson(event.currentTarget.value)}
              data={[
                { value: '', label: t('votes.choosePerson') },
                ...floor.attendees.map(({ personId: value, name: label }) => ({ value, label })),
              ]}
            />
            <Button
              disabled={!text.trim() || !personId}
              loading={launch.isPending}
              onClick={() => launch.mutate(undefined)}
            >
              {t('honours.launchNow')}
            </Button>
          </div>
          <ProblemNotice error={launch.error} />
        </>
      )}
    </Part>
  );
}
