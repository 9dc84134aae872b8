import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { wholeNumber } from './whole-number';

interface CountFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A field for a count of people or ballots. */
export function CountField({ label, value, onChange }: CountFieldProps) {
  const { t } = useTranslation();
  const isWrong = value.trim() !== '' && wholeNumber(value) === null;
  return (
    <TextInput
      label={label}
      value={value}
      inputMode="numeric"
      autoComplete="off"
      error={isWrong && t('room.wholeNumber')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
