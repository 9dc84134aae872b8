import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './account.module.css';

const LONGEST_LABEL = 60;

interface LabelFormProps {
  initial: string;
  lead?: string;
  apply: string;
  dismiss: string;
  isPending: boolean;
  problem: ReactNode;
  onApply: (label: string) => void;
  onClose: () => void;
}

/** Asks what a passkey is to be called. */
export function LabelForm({ initial, lead, apply, dismiss, isPending, problem, onApply, onClose }: LabelFormProps) {
  const { t } = useTranslation();
  const [label, setLabel] = useState(initial);
  return (
    <form
      className={styles.dialog}
      onSubmit={(event) => {
        event.preventDefault();
        onApply(label.trim());
      }}
    >
      <Stack>
        {lead && <p>{lead}</p>}
        <TextInput
          label={t('account.passkeyLabel')}
          value={label}
          maxLength={LONGEST_LABEL}
          onChange={(event) => setLabel(event.currentTarget.value)}
          data-autofocus
        />
        {problem}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {dismiss}
          </Button>
          <Button type="submit" loading={isPending} disabled={label.trim() === ''}>
            {apply}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
