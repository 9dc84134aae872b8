import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './form.module.css';

interface NotedFieldProps {
  /** What is proposed instead of what the field says. */
  proposal: string | null | undefined;
  onTake?: (proposal: string) => void;
  children: ReactNode;
}

/** A field, and below it what is proposed, which is taken at the press of a button. */
export function NotedField({ proposal, onTake, children }: NotedFieldProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.noted}>
      {children}
      {proposal && onTake && (
        <Button size="compact-sm" variant="light" onClick={() => onTake(proposal)}>
          {t('form.take', { proposal })}
        </Button>
      )}
    </div>
  );
}
