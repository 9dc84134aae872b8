import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** Where nothing is yet: what it is, and what to do. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <Title order={2}>{title}</Title>
      <div className={styles.body}>{children}</div>
    </div>
  );
}
