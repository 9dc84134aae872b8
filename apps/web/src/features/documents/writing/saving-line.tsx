import { useTranslation } from 'react-i18next';
import { writeTime } from '../../../shared/dates';
import type { SessionState } from './draft-session';
import styles from './writing.module.css';

/** Whether what is on the sheet is kept, and since when. */
export function SavingLine({ state }: { state: SessionState }) {
  const { t } = useTranslation();
  const { saving, savedAt } = state;
  const isSaved = saving === 'saved';
  const words = isSaved && !savedAt ? t('writing.nothingYet') : null;
  return (
    <span role="status" className={styles.state} data-state={saving}>
      {words ?? t(`savingStates.${saving}`, { time: savedAt ? writeTime(savedAt) : '' })}
    </span>
  );
}
