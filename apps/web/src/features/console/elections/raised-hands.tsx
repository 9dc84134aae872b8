import { MOTION_CHOICES } from '@conference/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CountField } from '../../../shared/count-field';
import styles from '../room.module.css';
import { countOf, NOTHING_TYPED } from '../votes/typed-count';
import { ActButton } from '../../../shared/act-button';
import type { RaisedHands } from './election-commands';

interface RaisedHandsProps {
  conferenceId: string;
  label: string;
  disabled?: boolean;
  act: (hands: RaisedHands) => Promise<unknown>;
  onDone?: (() => void) | undefined;
}

/** Records how the conference voted by raised hands on something about the election. */
export function RaisedHandsForm({ conferenceId, label, disabled = false, act, onDone }: RaisedHandsProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const { figures } = countOf(typed);
  return (
    <fieldset className={styles.rowCount}>
      <legend>{t('elections.hands')}</legend>
      <div className={styles.controls}>
        <div className={styles.figures}>
          {MOTION_CHOICES.map((choice) => (
            <CountField
              key={choice}
              label={t(`votes.${choice}`)}
              value={typed[choice]}
              onChange={(value) => setTyped({ ...typed, [choice]: value })}
            />
          ))}
        </div>
        <ActButton
          conferenceId={conferenceId}
          label={label}
          disabled={disabled || !figures}
          act={() => act(figures!)}
          onDone={() => {
            setTyped(NOTHING_TYPED);
            onDone?.();
          }}
        />
      </div>
    </fieldset>
  );
}
