import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './section.module.css';

interface SectionProps {
  id: string;
  title: ReactNode;
  /** Stands at the right of the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of a page with its heading; one can link to it. */
export function Section({ id, title, aside, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={styles.section}>
      <div className={styles.head}>
        <Title order={2} id={`${id}-title`}>
          {title}
        </Title>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** A white sheet on the page's ground. */
export function Sheet({ children, flush = false }: { children: ReactNode; flush?: boolean }) {
  return (
    <div className={styles.sheet} data-flush={flush || undefined}>
      {children}
    </div>
  );
}
