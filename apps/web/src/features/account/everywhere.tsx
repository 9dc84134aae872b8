import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section } from '../../shared/section';
import { forgetAllKept } from '../../shared/use-kept';
import styles from './account.module.css';
import { signOutEverywhere } from './devices';

/** Ends every session of the person, in every browser. */
export function Everywhere() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const leave = useMutation({
    mutationFn: signOutEverywhere,
    onSuccess: async () => {
      await navigate({ to: '/sign-in' });
      forgetAllKept();
      queries.clear();
    },
  });
  return (
    <Section id="sessions" title={t('account.sessions')}>
      <p className={styles.lead}>{t('account.sessionsLead')}</p>
      <ProblemNotice error={leave.error} />
      <Button variant="default" c="var(--late)" loading={leave.isPending} onClick={() => leave.mutate()}>
        {t('account.signOutEverywhere')}
      </Button>
    </Section>
  );
}
