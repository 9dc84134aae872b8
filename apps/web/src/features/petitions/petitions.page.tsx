import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state';
import { UnreadyPage } from '../../shared/unready-page';
import { OpenPetition } from './open-petition';
import { PetitionCard } from './petition-card';
import styles from './petitions.module.css';
import { petitionsQuery } from './read-petitions';

/** Asking for an extraordinary conference: open a petition, sign it, hand it in, and see what became of it. */
export function PetitionsPage() {
  const { t } = useTranslation();
  const { data, error } = useQuery(petitionsQuery);
  if (!data) return <UnreadyPage error={error} />;
  const { petitions, staff, needed } = data;
  return (
    <div className={styles.page}>
      <title>{`${t('petitions.title')} · ${t('app.shortName')}`}</title>
      <div className={styles.top}>
        <div className={styles.lead}>
          <Title order={1}>{t('petitions.title')}</Title>
          <Text c="dimmed">{t('petitions.lead', { needed, staff })}</Text>
        </div>
        {data.mayPropose.length > 0 && <OpenPetition mayPropose={data.mayPropose} />}
      </div>
      {petitions.length === 0 && (
        <EmptyState title={t('petitions.empty')}>
          <p>{t('petitions.emptyHint')}</p>
        </EmptyState>
      )}
      {petitions.map((petition) => (
        <PetitionCard key={petition.id} petition={petition} people={data.people} />
      ))}
    </div>
  );
}
