import type { ConferenceDetail } from '@conference/contracts';
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../../shared/act-dialog';
import { writeTime } from '../../shared/dates';
import { ProblemNotice } from '../../shared/problem-notice';
import { PausedNotice } from '../room-now/paused-notice';
import { useCommand } from '../../shared/use-command';
import { ReasonField } from '../../shared/words-field';
import { SittingFields, useSitting } from './sitting-fields';
import { adjournSession, pauseSession, resumeSession } from './step-agenda';
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
      {isRun && !current && <PauseSession conference={conference} />}
      {isRun && current && <AdjournSession conference={conference} isChange={current.until !== null} />}
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

function PauseSession({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [isAdjourned, setAdjourned] = useState(false);
  const sitting = useSitting(conference.place);
  return (
    <div className={styles.controls}>
      <ActDialog
        conferenceId={conference.id}
        opener={{ label: t('pause.pause'), variant: 'default' }}
        title={t('pause.pause')}
        save={isAdjourned ? t('pause.adjourn') : t('pause.pause')}
        isIncomplete={isAdjourned && !sitting.isWhole}
        act={() => pauseSession(conference.id, { reason, until: isAdjourned ? sitting.value : null })}
      >
        <p style={{ margin: 0 }}>{t('pause.hint')}</p>
        <ReasonField label={t('agendaRun.reason')} value={reason} onChange={setReason} />
        <Checkbox
          label={t('pause.adjourned')}
          description={t('pause.adjournHint')}
          checked={isAdjourned}
          onChange={(event) => setAdjourned(event.currentTarget.checked)}
        />
        {isAdjourned && <SittingFields {...sitting} />}
      </ActDialog>
    </div>
  );
}

/** Puts a session that stands still off to an hour, or to another one. */
function AdjournSession({ conference, isChange }: { conference: ConferenceDetail; isChange: boolean }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const sitting = useSitting(conference.place);
  const label = isChange ? t('pause.move') : t('pause.adjourn');
  return (
    <div className={styles.controls}>
      <ActDialog
        conferenceId={conference.id}
        opener={{ label, variant: 'default' }}
        title={label}
        save={label}
        isIncomplete={!sitting.isWhole}
        act={() => adjournSession(conference.id, { reason, until: sitting.value })}
      >
        <p style={{ margin: 0 }}>{t('pause.adjournHint')}</p>
        <ReasonField label={t('agendaRun.reason')} value={reason} onChange={setReason} />
        <SittingFields {...sitting} />
      </ActDialog>
    </div>
  );
}
