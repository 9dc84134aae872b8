import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matchesWords } from '@conference/domain';
import styles from './person-choice.module.css';

interface PersonChoiceProps {
  legend: string;
  hint: string;
  people: readonly { readonly id: string; readonly name: string; readonly position: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

const SEARCH_FROM = 12;

/** Picks some of the staff; in a large office those chosen stand first, and the others are found by their name. */
export function PersonChoice({ legend, hint, people, chosen, onChange }: PersonChoiceProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const shown = people
    .filter(({ id, name, position }) => chosen.includes(id) || matchesWords(`${name} ${position}`, typed))
    .toSorted((one, other) => Number(chosen.includes(other.id)) - Number(chosen.includes(one.id)));
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((known) => known !== id) : [...chosen, id]);
  return (
    <fieldset className={styles.fields}>
      <legend>{legend}</legend>
      <p className="quiet">{hint}</p>
      {people.length >= SEARCH_FROM && (
        <TextInput
          type="search"
          label={t('room.search')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <div className={styles.people} tabIndex={0} role="group" aria-label={legend}>
        {shown.map(({ id, name, position }) => (
          <Checkbox key={id} label={`${name}, ${position}`} checked={chosen.includes(id)} onChange={() => toggle(id)} />
        ))}
      </div>
    </fieldset>
  );
}
