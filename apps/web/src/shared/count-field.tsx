import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './count-field.module.css';
import { wholeNumber } from './whole-number';

interface CountFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** The label stands beside the field instead of over it, as on a ballot record. */
  isRow?: boolean;
}

/** A field for a count of people or ballots. */
export function CountField({ label, value, onChange, isRow = false }: CountFieldProps) {
  const { t } = useTranslation();
  const isWrong = value.trim() !== '' && wholeNumber(value) === null;
  return (
    <TextInput
      className={isRow ? styles.row : undefined}
      label={label}
      value={value}
      inputMode="numeric"
      autoComplete="off"
      error={isWrong && t('room.wholeNumber')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
