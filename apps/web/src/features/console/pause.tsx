import type { ConferenceDetail } from '@conference/contracts';
import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeTime } from '../../shared/dates';
import { Dialog } from '../../shared/dialog';
import { ProblemNotice } from '../../shared/problem-notice';
import { PausedNotice } from '../room-now/paused-notice';
import { useCommand } from '../../shared/use-command';
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
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [untilOn, setUntilOn] = useState('');
  const command = useCommand(conferenceId, () => pauseSession(conferenceId, { reason, untilOn: untilOn || null }));
  return (
    <div className={styles.controls}>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('pause.pause')}
      </Button>
      <Dialog title={t('pause.pause')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Stack>
          <p style={{ margin: 0 }}>{t('pause.hint')}</p>
          <Textarea
            autosize
            required
            minRows={2}
            maxLength={1000}
            label={t('agendaRun.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t('pause.untilOn')}
            description={t('pause.untilOnHint')}
            value={untilOn}
            onChange={(event) => setUntilOn(event.currentTarget.value)}
          />
          <ProblemNotice error={command.error} />
          <Button
            loading={command.isPending}
            onClick={() => command.mutate(undefined, { onSuccess: () => setOpen(false) })}
          >
            {t('pause.pause')}
          </Button>
        </Stack>
      </Dialog>
    </div>
  );
}
