import { DISPOSITIONS, type DispositionKind } from '@conference/domain';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './dispositions.module.css';

interface DispositionChoiceProps {
  chosen: DispositionKind | null;
  hasFocus?: boolean;
  onChoose: (disposition: DispositionKind) => void;
}

/** Taken over, partly, or not; nothing beforehand. */
export function DispositionChoice({ chosen, hasFocus = false, onChoose }: DispositionChoiceProps) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.hidden}>{t('document.disposition')}</legend>
      {DISPOSITIONS.map((disposition, index) => (
        <label key={disposition} className={styles.choice}>
          <input
            type="radio"
            name={name}
            value={disposition}
            autoFocus={hasFocus && (chosen ? chosen === disposition : index === 0)}
            checked={chosen === disposition}
            onChange={() => onChoose(disposition)}
          />
          {t(`dispositions.${disposition}`)}
        </label>
      ))}
    </fieldset>
  );
}
