import { leadsSystem } from '@conference/domain';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state';
import { useMe } from '../../shared/me';
import { PageHead } from '../../shared/page-head';
import styles from './administration.module.css';

interface PageProps {
  title: string;
  lead: string;
  /** Stands at the right of the title. */
  aside?: ReactNode;
  /** Whether this is the page that leads to the others. */
  isEntry?: boolean;
  children: ReactNode;
}

/** A page of the administration: for those alone who may, with the way back to all of it. */
export function AdministrationFrame({ title, lead, aside, isEntry = false, children }: PageProps) {
  const { t } = useTranslation();
  const may = leadsSystem(useMe().person);
  return (
    <div className={styles.page}>
      <div>
        {may && !isEntry && (
          <Anchor size="sm" renderRoot={(props) => <Link to="/admin" {...props} />}>
            ← {t('app.administration')}
          </Anchor>
        )}
        <PageHead title={title} lead={lead} aside={may && aside} />
      </div>
      {may ? (
        children
      ) : (
        <EmptyState title={t('admin.notYours')}>
          <p>{t('admin.notYoursHint')}</p>
        </EmptyState>
      )}
    </div>
  );
}
