import { Anchor, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../shared/problem-notice';
import { Section } from '../../../shared/section';
import { UnreadyPage } from '../../../shared/unready-page';
import { planQuery } from '../plan/read-plan';
import { Assumptions } from './assumptions';
import { Comparison } from './comparison';
import { Moved } from './moved';
import { whatIfRead } from './read-what-if';
import { WaysToReady } from './ways-to-ready';
import styles from './what-if.module.css';

const route = getRouteApi('/inside/conferences/$conferenceId/what-if');

/** What if the day were another one, somebody away, a unit late: today's forecast beside the supposed one. Nothing is changed here. */
export function WhatIfPage() {
  const { t } = useTranslation();
  const { conferenceId } = route.useParams();
  const search = route.useSearch();
  const plan = useQuery(planQuery(conferenceId));
  const { data, error } = useQuery(whatIfRead(conferenceId, search));
  if (!plan.data) return <UnreadyPage error={plan.error} />;
  return (
    <div className={styles.page}>
      <title>{`${t('whatIf.title')} · ${plan.data.title} · ${t('app.shortName')}`}</title>
      <header>
        <Anchor renderRoot={(props) => <Link to="/conferences/$conferenceId" params={{ conferenceId }} {...props} />}>
          <span aria-hidden="true">←</span> {plan.data.title}
        </Anchor>
        <Title order={1}>{t('whatIf.title')}</Title>
        <Text c="dimmed">{t('whatIf.lead')}</Text>
      </header>
      <Section id="assumptions" title={t('whatIf.assumptions')}>
        <Assumptions plan={plan.data} search={search} />
      </Section>
      <ProblemNotice error={error} />
      {data && !error && (
        <>
          <Section id="outlook" title={t('whatIf.outlook')}>
            <Comparison view={data} />
          </Section>
          <WaysToReady view={data} />
          {data.changed && <Moved changed={data.changed} />}
        </>
      )}
    </div>
  );
}
