import type { ScanBody } from '@conference/contracts';
import { readCheckInCode, readTerminalNumber, typedCodeRefusalSentence } from '@conference/domain';
import { Button, TextInput } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../shared/sentence';
import styles from './check-in.module.css';

/** One big field and Enter: people type their number, a reader on a cable types their code. A mistyped number is said at once. */
export function NumberField({ onScan }: { onScan: (by: ScanBody['by']) => void }) {
  const { t } = useTranslation();
  const say = useSentence();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const enter = (event: FormEvent) => {
    event.preventDefault();
    field.current?.focus();
    if (readCheckInCode(typed).ok) onScan({ kind: 'code', text: typed.trim() });
    else {
      const place = readTerminalNumber(typed);
      if (!place.ok) return setError(say(typedCodeRefusalSentence(place.refusal)));
      onScan({ kind: 'number', typed: typed.trim() });
    }
    setTyped('');
  };
  return (
    <form className={styles.number} onSubmit={enter}>
      <TextInput
        ref={field}
        label={t('checkIn.number')}
        description={t('checkIn.numberHint')}
        size="xl"
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        error={error}
        onChange={(event) => {
          setError(null);
          setTyped(event.currentTarget.value);
        }}
      />
      <Button type="submit" size="lg" disabled={typed.trim() === ''}>
        {t('checkIn.enter')}
      </Button>
    </form>
  );
}
