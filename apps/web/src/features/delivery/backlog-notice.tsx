import type { MailBacklogView } from '@conference/contracts';
import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { writeInstant } from '../../shared/dates';
import { Notice } from '../../shared/notice';
import styles from './delivery.module.css';
import { backlogQuery } from './read-mails';

/** After this long a mail that waits is worth a word, although the relay answers. */
const SLOW_AFTER_MS = 10 * 60_000;

/** Tells those who lead when mails do not leave, since when, and how many wait. */
export function BacklogNotice({ conferenceId, withLink = false }: { conferenceId: string; withLink?: boolean }) {
  const { t } = useTranslation();
  const { data } = useQuery(backlogQuery);
  const title = data && titleOf(data);
  if (!title) return null;
  return (
    <div className={styles.notice}>
      <Notice tone="wait" title={t(`mailBacklog.${title.key}`, { time: writeInstant(title.since) })}>
        <p>{t('mailBacklog.waiting', { count: data.waiting })}</p>
        {withLink && (
          <p>
            <Anchor
              inherit
              renderRoot={(props) => (
                <Link
                  to="/conferences/$conferenceId/mails"
                  params={{ conferenceId }}
                  search={{ show: 'underway' }}
                  {...props}
                />
              )}
            >
              {t('mailBacklog.show')}
            </Anchor>
          </p>
        )}
      </Notice>
    </div>
  );
}

function titleOf({ unreachableSince, waiting, oldestWaitingSince }: MailBacklogView) {
  if (waiting === 0) return null;
  if (unreachableSince) return { key: 'unreachable', since: unreachableSince } as const;
  const isSlow = oldestWaitingSince && Date.now() - Date.parse(oldestWaitingSince) > SLOW_AFTER_MS;
  return isSlow ? ({ key: 'slow', since: oldestWaitingSince } as const) : null;
}
