import type { ClosingPreflightView } from '@conference/contracts';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';
import { ProblemNotice } from '../../shared/problem-notice';
import { useSentence } from '../../shared/sentence';
import { useCommand } from '../../shared/use-command';
import { ReasonField } from '../../shared/words-field';
import { closeSession, closingQuery } from './close-session';
import { InOrder } from './in-order';
import { MendLink } from './mend-link';
import styles from './room.module.css';

/** Closing the session: first what is still open, each with the way to mend it; then the reason for what may stay, and the act. */
export function CloseSession({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  return isAsked ? (
    <ClosingPanel conferenceId={conferenceId} onLeave={() => setAsked(false)} />
  ) : (
    <div className={styles.controls}>
      <Button variant="default" onClick={() => setAsked(true)}>
        {t('room.close')}
      </Button>
    </div>
  );
}

function ClosingPanel({ conferenceId, onLeave }: { conferenceId: string; onLeave: () => void }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(closingQuery(conferenceId));
  const [reason, setReason] = useState('');
  const command = useCommand(conferenceId, () => closeSession(conferenceId, reason.trim() || null));
  const isBlocked = !data || data.open.some(({ isBlocking }) => isBlocking);
  const needsReason = !isBlocked && data.open.length > 0;
  return (
    <section aria-label={t('closing.title')}>
      <ProblemNotice error={error} />
      {data && <OpenThings conferenceId={conferenceId} closing={data} />}
      {needsReason && <ReasonField label={t('closing.reason')} value={reason} onChange={setReason} />}
      <div className={styles.controls}>
        {!isBlocked && <span>{t('room.closeHint')}</span>}
        {!isBlocked && (
          <Button
            disabled={needsReason && !reason.trim()}
            loading={command.isPending}
            onClick={() => command.mutate(undefined)}
          >
            {t('room.closeConfirm')}
          </Button>
        )}
        <Button variant="default" onClick={onLeave}>
          {t('room.notYet')}
        </Button>
      </div>
      <ProblemNotice error={command.error} />
    </section>
  );
}

function OpenThings({ conferenceId, closing }: { conferenceId: string; closing: ClosingPreflightView }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { open, fine, sentence } = closing;
  const isBlocked = open.some(({ isBlocking }) => isBlocking);
  return (
    <>
      <Notice tone={isBlocked ? 'late' : open.length > 0 ? 'wait' : 'good'} title={say(sentence)}>
        <ul className={styles.list}>
          {open.map(({ code, page, sentence: words, isBlocking }) => (
            <li key={code} className={styles.row}>
              <span className={styles.grow}>
                {say(words)} <span className="quiet">{t(isBlocking ? 'closing.first' : 'closing.forReason')}</span>
              </span>
              <MendLink conferenceId={conferenceId} page={page} />
            </li>
          ))}
        </ul>
      </Notice>
      <InOrder fine={fine} />
    </>
  );
}
