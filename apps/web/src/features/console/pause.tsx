import type { ConferenceDetail } from '@conference/contracts';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../../shared/act-dialog';
import { writeTime } from '../../shared/dates';
import { ProblemNotice } from '../../shared/problem-notice';
import { PausedNotice } from '../room-now/paused-notice';
import { useCommand } from '../../shared/use-command';
import { ReasonField } from '../../shared/words-field';
import { pauseSession, resumeSession } from './step-agenda';
import styles from './room.module.css';

/** The session standing still: since when and why, and what lets it go on; the earlier times are listed. */
export function Pause({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const { pauses } = conference.floor;
  const current = pauses.find(({ resumedAt }) => resumedAt === null);
  const isRun = conference.may.runFloor && conference.stage === 'session';
  return (
    <>
      {pauses.map(({ pausedAt, resumedAt, reason }) =>
        resumedAt ? (
          <p key={pausedAt} className="quiet">
            {t('pause.earlier', { from: writeTime(pausedAt), to: writeTime(resumedAt), reason })}
          </p>
        ) : null,
      )}
      {current && <PausedNotice pause={current} />}
      {isRun && !current && <PauseSession conferenceId={conference.id} />}
    </>
  );
}

/** Lets the session go on; it needs enough people. */
export function Resume({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation();
  const command = useCommand(conferenceId, () => resumeSession(conferenceId));
  return (
    <div className={styles.controls}>
      <Button loading={command.isPending} onClick={() => command.mutate(undefined)}>
        {t('pause.resume')}
      </Button>
      <ProblemNotice error={command.error} />
    </div>
  );
}

function PauseSession({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [untilOn, setUntilOn] = useState('');
  return (
    <div className={styles.controls}>
      <ActDialog
        conferenceId={conferenceId}
        opener={{ label: t('pause.pause'), variant: 'default' }}
        title={t('pause.pause')}
        save={t('pause.pause')}
        act={() => pauseSession(conferenceId, { reason, untilOn: untilOn || null })}
      >
        <p style={{ margin: 0 }}>{t('pause.hint')}</p>
        <ReasonField label={t('agendaRun.reason')} value={reason} onChange={setReason} />
        <TextInput
          type="date"
          label={t('pause.untilOn')}
          description={t('pause.untilOnHint')}
          value={untilOn}
          onChange={(event) => setUntilOn(event.currentTarget.value)}
        />
      </ActDialog>
    </div>
  );
}
