import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './dispositions.module.css';

/** How many remarks are answered. */
export function Progress({ answered, total }: { answered: number; total: number }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <span className={styles.progress} role="status">
      <label htmlFor={id}>{t('dispositionTable.progress', { answered, total })}</label>
      <progress id={id} value={answered} max={Math.max(1, total)} />
    </span>
  );
}
