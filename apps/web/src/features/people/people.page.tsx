import { leadsSystem } from '@conference/domain';
import { Anchor, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state';
import { useMe } from '../../shared/me';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section } from '../../shared/section';
import { Waiting } from '../../shared/waiting';
import { ImportList } from './import-list';
import { Members } from './members';
import styles from './people.module.css';
import { membersQuery } from './read-people';

/** The office's people: who they are, and the list by which they are brought up to date. */
export function PeoplePage() {
  const { t } = useTranslation();
  const { person } = useMe();
  const mayKeep = leadsSystem(person);
  const { data, error, isPending } = useQuery({ ...membersQuery, enabled: mayKeep });
  return (
    <div className={styles.page}>
      <title>{`${t('people.title')} · ${t('app.shortName')}`}</title>
      <div>
        {mayKeep && (
          <Anchor size="sm" renderRoot={(props) => <Link to="/admin" {...props} />}>
            ← {t('app.administration')}
          </Anchor>
        )}
        <Title order={1}>{t('people.title')}</Title>
        <Text c="dimmed">{t('people.lead')}</Text>
      </div>
      {!mayKeep && (
        <EmptyState title={t('people.notYours')}>
          <p>{t('people.notYoursHint')}</p>
        </EmptyState>
      )}
      <ProblemNotice error={error} />
      {mayKeep && isPending && !error && <Waiting label={t('app.loading')} />}
      {data && (
        <>
          <Section id="members" title={t('people.members')}>
            <Members office={data} />
          </Section>
          <Section id="import" title={t('people.import')}>
            <ImportList />
          </Section>
        </>
      )}
    </div>
  );
}
