import { useTranslation } from 'react-i18next';
import { writeTime } from '../shared/dates';
import styles from './live-line.module.css';
import { useLive } from './use-live';

/** A word in the header that says whether the page follows by itself; its width never changes. */
export function LiveMark() {
  const { t } = useTranslation();
  const { state } = useLive();
  return (
    <span className={styles.mark} data-state={state} role="status">
      <span className={styles.dot} aria-hidden="true" />
      <span className={styles.word}>{t(`live.${state}`)}</span>
    </span>
  );
}

/** The line over the bottom of the page while the server is gone: it covers nothing up and moves nothing. */
export function LiveLine() {
  const { t } = useTranslation();
  const { state, knownAt, isLongGone } = useLive();
  if (!isLongGone) return null;
  return (
    <div className={styles.line} role="alert">
      {t(state === 'offline' ? 'live.away' : 'live.gone', { time: writeTime(knownAt) })}
    </div>
  );
}
