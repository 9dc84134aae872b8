import type { FloorView } from '@conference/contracts';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface PersonSelectProps {
  label: string;
  attendees: FloorView['attendees'];
  value: string;
  onChange: (personId: string) => void;
  className?: string | undefined;
}

/** One of those summoned. */
export function PersonSelect({ label, attendees, value, onChange, className }: PersonSelectProps) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      className={className}
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t('speakers.choosePerson') },
        ...attendees.map(({ personId, name }) => ({ value: personId, label: name })),
      ]}
    />
  );
}
