import type { ReactNode } from 'react';
import styles from './pill.module.css';

/** `calm` states a fact, `accent` what goes on, `good` what is done, `wait` what needs somebody, `late` what is missed. */
export type Tone = 'calm' | 'accent' | 'good' | 'wait' | 'late';

/** A state in a word; the colour only repeats it. */
export function Pill({ tone = 'calm', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={styles.pill} data-tone={tone}>
      {children}
    </span>
  );
}
