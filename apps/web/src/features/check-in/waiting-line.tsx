import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice';
import styles from './check-in.module.css';

/** How many scans wait for the network; nothing is lost meanwhile. */
export function WaitingLine({ waiting, problem }: { waiting: number; problem: Error | null }) {
  const { t } = useTranslation();
  return (
    <div aria-live="polite">
      <p className={styles.waiting} data-waiting={waiting > 0}>
        {waiting > 0 ? t('checkIn.waiting', { count: waiting }) : t('checkIn.allSent')}
      </p>
      {waiting > 0 && <ProblemNotice error={problem} />}
    </div>
  );
}
