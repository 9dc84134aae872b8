import type { Outcome } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import styles from './task.module.css';

interface OutcomeChoiceProps {
  outcomes: readonly Outcome[];
  chosen: Outcome | null;
  onChoose: (outcome: Outcome) => void;
}

/** One answer out of those that are offered; large enough for a thumb. */
export function OutcomeChoice({ outcomes, chosen, onChoose }: OutcomeChoiceProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.choices}>
      <legend>{t('task.choose')}</legend>
      {outcomes.map((outcome) => (
        <label key={outcome} className={styles.choice}>
          <input
            type="radio"
            name="outcome"
            value={outcome}
            checked={chosen === outcome}
            onChange={() => onChoose(outcome)}
          />
          {t(`choices.${outcome}`)}
        </label>
      ))}
    </fieldset>
  );
}
