import { CloseButton, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from '../room.module.css';

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface PeoplePickerProps {
  label: string;
  picked: readonly string[];
  /** Those who may still be picked, and those who are. */
  people: readonly Choice[];
  onPick: (picked: string[]) => void;
}

/** Picks several people, one after the other; each can be taken away again. */
export function PeoplePicker({ label, picked, people, onPick }: PeoplePickerProps) {
  const { t } = useTranslation();
  const left = people.filter(({ value }) => !picked.includes(value));
  return (
    <div className={styles.grow}>
      <NativeSelect
        label={label}
        value=""
        onChange={(event) => onPick([...picked, event.currentTarget.value])}
        data={[{ value: '', label: t('elections.addPerson') }, ...left]}
      />
      {picked.length > 0 && (
        <ul className={styles.list} aria-label={label}>
          {picked.map((personId) => {
            const name = people.find(({ value }) => value === personId)?.label ?? '';
            return (
              <li key={personId} className={styles.row}>
                <span className={styles.grow}>{name}</span>
                <CloseButton
                  aria-label={t('elections.takeAway', { name })}
                  onClick={() => onPick(picked.filter((other) => other !== personId))}
                />
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
