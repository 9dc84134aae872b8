import type { AdjournBody } from '@conference/contracts';
import { Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Sitting = AdjournBody['until'];

interface SittingForm {
  value: Sitting;
  isWhole: boolean;
  onChange: (changed: Partial<Sitting>) => void;
}

/** When and where a session is to go on; usually where it was. */
export function useSitting(place: string): SittingForm {
  const [value, setValue] = useState<Sitting>({ heldOn: '', startsAt: '', place });
  return {
    value,
    isWhole: Boolean(value.heldOn && value.startsAt && value.place.trim()),
    onChange: (changed) => setValue((before) => ({ ...before, ...changed })),
  };
}

/** Day, hour and place of a further sitting. */
export function SittingFields({ value, onChange }: SittingForm) {
  const { t } = useTranslation();
  return (
    <>
      <Group grow>
        <TextInput
          type="date"
          required
          label={t('pause.day')}
          value={value.heldOn}
          onChange={(event) => onChange({ heldOn: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          required
          label={t('pause.hour')}
          value={value.startsAt}
          onChange={(event) => onChange({ startsAt: event.currentTarget.value })}
        />
      </Group>
      <TextInput
        required
        maxLength={500}
        label={t('pause.place')}
        value={value.place}
        onChange={(event) => onChange({ place: event.currentTarget.value })}
      />
    </>
  );
}
