import type { ReactNode } from 'react';
import styles from './room.module.css';

/** A part of the room under its own small heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.part}>
      <h2 className={styles.partTitle}>{title}</h2>
      {children}
    </div>
  );
}
