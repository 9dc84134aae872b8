import { Button, Text } from '@mantine/core';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './file-field.module.css';

interface FileFieldProps {
  label: string;
  hint?: string;
  error?: string | null;
  file: File | null;
  accept?: string;
  onPick: (file: File | null) => void;
}

/** Picks one file. The native control does the work, so that keyboard, phone camera and screen reader keep theirs. */
export function FileField({ label, hint, error, file, accept, onPick }: FileFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint && (
        <Text size="sm" c="dimmed" id={`${id}-hint`}>
          {hint}
        </Text>
      )}
      <div className={styles.row}>
        <input
          id={id}
          ref={input}
          type="file"
          accept={accept}
          aria-describedby={error ? `${id}-error` : hint ? `${id}-hint` : undefined}
          aria-invalid={Boolean(error)}
          className={styles.input}
          onChange={(event) => onPick(event.currentTarget.files?.[0] ?? file)}
        />
        <Button variant="default" tabIndex={-1} aria-hidden="true" onClick={() => input.current?.click()}>
          {t(file ? 'task.pickOther' : 'task.pickFile')}
        </Button>
        <span aria-live="polite" className={styles.name}>
          {file?.name}
        </span>
      </div>
      {error && (
        <Text size="sm" c="var(--mantine-color-error)" id={`${id}-error`}>
          {error}
        </Text>
      )}
    </div>
  );
}
