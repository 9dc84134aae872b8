import type { ReactNode } from 'react';
import styles from './notice.module.css';
import type { Tone } from './pill';

interface NoticeProps {
  tone: Tone;
  title: ReactNode;
  children?: ReactNode;
  /** Read out at once, as an answer to what the reader has just done. */
  alert?: boolean;
}

/** Something to know before reading on. */
export function Notice({ tone, title, children, alert = false }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role={alert ? 'alert' : undefined}>
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.body}>{children}</div>}
    </div>
  );
}
