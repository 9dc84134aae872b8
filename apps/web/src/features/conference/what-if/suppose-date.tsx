import type { PlanView } from '@conference/contracts';
import { isCivilDate } from '@conference/domain';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeWeekday } from '../../../shared/dates';
import styles from './what-if.module.css';

/** Supposes another day of the conference. */
export function SupposeDate({ plan: { heldOn }, onDate }: { plan: PlanView; onDate: (on: string) => void }) {
  const { t, i18n } = useTranslation();
  const [on, setOn] = useState(heldOn);
  const isOther = isCivilDate(on) && on !== heldOn;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isOther) onDate(on);
      }}
    >
      <fieldset>
        <legend>{t('whatIf.supposeDate')}</legend>
        <TextInput
          type="date"
          label={t('whatIf.day')}
          description={isCivilDate(on) ? writeWeekday(on, i18n.language) : t('planChange.notDate')}
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
        <Button type="submit" variant="light" disabled={!isOther}>
          {t('whatIf.suppose')}
        </Button>
      </fieldset>
    </form>
  );
}
