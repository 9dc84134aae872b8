import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './page-head.module.css';

interface PageHeadProps {
  title: string;
  lead: string;
  /** Stands at the right: what is done with the page as a whole. */
  aside?: ReactNode;
  /** Stands below the lead. */
  children?: ReactNode;
}

/** The head of a page: what it is called, also in its tab, and what it is for. */
export function PageHead({ title, lead, aside, children }: PageHeadProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.head}>
      <title>{`${title} · ${t('app.shortName')}`}</title>
      <div className={styles.words}>
        <Title order={1}>{title}</Title>
        <Text c="dimmed">{lead}</Text>
        {children}
      </div>
      {aside}
    </div>
  );
}
