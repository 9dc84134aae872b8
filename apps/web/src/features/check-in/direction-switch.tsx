import { SCAN_DIRECTIONS, type ScanDirection } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import styles from './check-in.module.css';

interface DirectionSwitchProps {
  direction: ScanDirection;
  onChange: (direction: ScanDirection) => void;
}

/** Coming in or leaving: whoever stands at the door says which; no scan changes it. */
export function DirectionSwitch({ direction, onChange }: DirectionSwitchProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.directions}>
      <legend>{t('checkIn.direction')}</legend>
      {SCAN_DIRECTIONS.map((choice) => (
        <label key={choice} data-direction={choice}>
          <input type="radio" name="direction" checked={choice === direction} onChange={() => onChange(choice)} />
          {t(`checkIn.${choice}`)}
        </label>
      ))}
    </fieldset>
  );
}
