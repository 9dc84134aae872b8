import type { PlanView } from '@conference/contracts';
import { compareDates, isCivilDate, type AssumedAbsence } from '@conference/domain';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './what-if.module.css';

interface SupposeAbsenceProps {
  plan: PlanView;
  onAbsence: (absence: AssumedAbsence) => void;
}

/** Supposes that somebody is away and nobody stands in. */
export function SupposeAbsence({ plan: { people, todayOn }, onAbsence }: SupposeAbsenceProps) {
  const { t } = useTranslation();
  const [personId, setPerson] = useState('');
  const [from, setFrom] = useState(todayOn);
  const [until, setUntil] = useState('');
  const areDays = isCivilDate(from) && isCivilDate(until);
  const isUpsideDown = areDays && compareDates(until, from) < 0;
  const isReady = personId !== '' && areDays && !isUpsideDown;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onAbsence({ personId, from, until });
      }}
    >
      <fieldset>
        <legend>{t('whatIf.supposeAbsence')}</legend>
        <NativeSelect
          label={t('whatIf.who')}
          value={personId}
          data={[
            { value: '', label: t('whatIf.choose') },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => setPerson(event.currentTarget.value)}
        />
        <div className={styles.days}>
          <TextInput
            type="date"
            label={t('whatIf.from')}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t('whatIf.until')}
            value={until}
            min={from}
            error={isUpsideDown && t('whatIf.upsideDown')}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
        </div>
        <Button type="submit" variant="light" disabled={!isReady}>
          {t('whatIf.suppose')}
        </Button>
      </fieldset>
    </form>
  );
}
