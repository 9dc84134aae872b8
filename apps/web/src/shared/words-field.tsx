import { Textarea } from '@mantine/core';

interface WordsFieldProps {
  label: string;
  description?: string;
  value: string;
  onChange: (value: string) => void;
}

/** Why something is done; it goes on record. */
export function ReasonField({ onChange, ...field }: WordsFieldProps) {
  return (
    <Textarea
      {...field}
      autosize
      required
      minRows={2}
      maxLength={1000}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** What somebody said, or promised. */
export function SaidField({ onChange, ...field }: WordsFieldProps) {
  return (
    <Textarea
      {...field}
      autosize
      minRows={2}
      maxLength={4000}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
