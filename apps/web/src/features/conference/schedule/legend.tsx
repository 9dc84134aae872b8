import { useTranslation } from 'react-i18next';
import styles from './legend.module.css';

const SIGNS = ['planned', 'actual', 'expected', 'limit', 'criticalPath', 'ghost'] as const;

/** What the strokes of the picture mean. */
export function Legend() {
  const { t } = useTranslation();
  return (
    <figcaption className={styles.legend}>
      {SIGNS.map((sign) => (
        <span key={sign}>
          <i className={styles.sign} data-sign={sign} aria-hidden="true" /> {t(`schedule.${sign}`)}
        </span>
      ))}
      <span>
        <i className={styles.sign} data-sign="off" aria-hidden="true" /> {t('plan.weekend')}
      </span>
      <span>
        <i className={styles.sign} data-sign="holiday" aria-hidden="true" /> {t('plan.holiday')}
      </span>
    </figcaption>
  );
}
