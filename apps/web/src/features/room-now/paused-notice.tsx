import type { SessionPauseView } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { writeDate, writeTime } from '../../shared/dates';
import { Notice } from '../../shared/notice';

/** Says that the session stands still, since when and why, and when it goes on if that is on another day. */
export function PausedNotice({ pause: { reason, pausedAt, untilOn } }: { pause: SessionPauseView }) {
  const { t } = useTranslation();
  return (
    <Notice tone="wait" title={t('pause.paused')}>
      <p>{reason}</p>
      <p>
        {t('pause.since', { time: writeTime(pausedAt) })}
        {untilOn && `. ${t('pause.until', { date: writeDate(untilOn) })}`}
      </p>
    </Notice>
  );
}
