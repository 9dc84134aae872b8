import type { PlanView } from '@conference/contracts';
import type { AssumedDelay } from '@conference/domain';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CountField } from '../../../shared/count-field';
import { wholeNumber } from '../../../shared/whole-number';
import styles from './what-if.module.css';

const MOST_DAYS = 250;

/** Supposes that a unit, or one of its people, takes longer over each question. */
export function SupposeDelay({
  plan: { people },
  onDelay,
}: {
  plan: PlanView;
  onDelay: (delay: AssumedDelay) => void;
}) {
  const { t } = useTranslation();
  const [who, setWho] = useState('');
  const [days, setDays] = useState('');
  const workingDays = wholeNumber(days) ?? 0;
  const isReady = who !== '' && workingDays > 0 && workingDays <= MOST_DAYS;
  const units = [...new Set(people.flatMap(({ unit }) => unit ?? []))];
  const idsOf = (unit: string) => people.filter((person) => person.unit === unit).map(({ id }) => id);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onDelay({ who: who.split(','), workingDays });
      }}
    >
      <fieldset>
        <legend>{t('whatIf.supposeDelay')}</legend>
        <NativeSelect
          label={t('whatIf.unitOrPerson')}
          value={who}
          onChange={(event) => setWho(event.currentTarget.value)}
          data={[
            { value: '', label: t('whatIf.choose') },
            { group: t('whatIf.units'), items: units.map((unit) => ({ value: idsOf(unit).join(), label: unit })) },
            { group: t('whatIf.people'), items: people.map(({ id, name }) => ({ value: id, label: name })) },
          ]}
        />
        <CountField label={t('whatIf.workingDays')} value={days} onChange={setDays} />
        <Button type="submit" variant="light" disabled={!isReady}>
          {t('whatIf.suppose')}
        </Button>
      </fieldset>
    </form>
  );
}
