import type { SelectionBody } from '@conference/contracts';
import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export type Until = Extract<SelectionBody, { act: 'extend' }>['until'];

const MOST_DAYS = 60;
const FEWEST_DAYS = '3';

/** How much longer: so many working days, or until a day. Answers null while it is neither. */
export function ExtensionFields({ onChange }: { onChange: (until: Until | null) => void }) {
  const { t } = useTranslation();
  const [way, setWay] = useState<'days' | 'day'>('days');
  const [days, setDays] = useState(FEWEST_DAYS);
  const [day, setDay] = useState('');
  const tell = (given: { way: 'days' | 'day'; days: string; day: string }) => {
    setWay(given.way);
    setDays(given.days);
    setDay(given.day);
    onChange(untilOf(given));
  };
  return (
    <Group grow preventGrowOverflow={false} align="flex-start">
      <NativeSelect
        label={t('selection.how')}
        value={way}
        data={[
          { value: 'days', label: t('selection.byDays') },
          { value: 'day', label: t('selection.untilDay') },
        ]}
        onChange={({ currentTarget: { value } }) => tell({ way: value === 'day' ? 'day' : 'days', days, day })}
      />
      {way === 'days' ? (
        <TextInput
          type="number"
          inputMode="numeric"
          min={1}
          max={MOST_DAYS}
          label={t('selection.days')}
          value={days}
          error={untilOf({ way, days, day }) === null && t('selection.daysBetween', { most: MOST_DAYS })}
          onChange={(event) => tell({ way, days: event.currentTarget.value, day })}
        />
      ) : (
        <TextInput
          type="date"
          label={t('selection.day')}
          value={day}
          onChange={(event) => tell({ way, days, day: event.currentTarget.value })}
        />
      )}
    </Group>
  );
}

function untilOf({ way, days, day }: { way: 'days' | 'day'; days: string; day: string }): Until | null {
  if (way === 'day') return /^\d{4}-\d{2}-\d{2}$/.test(day) ? { dueOn: day } : null;
  const workingDays = Number(days);
  return Number.isInteger(workingDays) && workingDays >= 1 && workingDays <= MOST_DAYS ? { workingDays } : null;
}
