import type { SessionPauseView } from '@conference/contracts';
import { sittingSentence } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import { writeTime } from '../../shared/dates';
import { Notice } from '../../shared/notice';
import { useSentence } from '../../shared/sentence';

/** Says that the session stands still, since when and why, and when it goes on if that is on another day. */
export function PausedNotice({ pause: { reason, pausedAt, until } }: { pause: SessionPauseView }) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <Notice tone="wait" title={t('pause.paused')}>
      <p>{reason}</p>
      {until && (
        <p>
          <b>{t('pause.until', { when: say(sittingSentence(until)) })}</b>
        </p>
      )}
      <p>{t('pause.since', { time: writeTime(pausedAt) })}</p>
    </Notice>
  );
}
