import type { SelectionPreview } from '@conference/contracts';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';

interface SuccessorFieldProps {
  candidates: SelectionPreview['candidates'];
  /** How many tasks are to go to somebody. */
  of: number;
  value: string;
  onChange: (personId: string) => void;
}

/** To whom the tasks go: those who may take any of them, with how many, and until when they are away. */
export function SuccessorField({ candidates, of, value, onChange }: SuccessorFieldProps) {
  const { t } = useTranslation();
  if (candidates.length === 0) return <p>{t('selection.nobody')}</p>;
  return (
    <NativeSelect
      label={t('selection.to')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t('selection.choose') },
        ...candidates.map(({ id, name, position, mayTake, awayUntil }) => ({
          value: id,
          label: [
            `${name}, ${position}`,
            mayTake < of && t('selection.mayTake', { count: mayTake, of }),
            awayUntil && t('absence.awayUntil', { date: writeDate(awayUntil) }),
          ]
            .filter(Boolean)
            .join(' · '),
        })),
      ]}
    />
  );
}
