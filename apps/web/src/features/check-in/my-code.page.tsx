import { myCodeSchema } from '@conference/contracts';
import { Anchor, Button, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { writeTime } from '../../shared/dates';
import { EmptyState } from '../../shared/empty-state';
import { post, Refused } from '../../shared/http';
import { Notice } from '../../shared/notice';
import { Pill } from '../../shared/pill';
import { ProblemNotice } from '../../shared/problem-notice';
import { Sheet } from '../../shared/section';
import { UnreadyPage } from '../../shared/unready-page';
import { useOffline } from '../../shared/use-offline';
import styles from './my-code.module.css';
import { QrCode } from './qr-code';
import { myCodeQuery } from './read-desk';

const route = getRouteApi('/inside/conferences/$conferenceId/my-code');

/** What one shows at the door: a code for the camera, a number for the desk. */
export function MyCodePage() {
  const { t } = useTranslation();
  const { conferenceId } = route.useParams();
  useOffline();
  const queries = useQueryClient();
  const query = myCodeQuery(conferenceId);
  const { data: mine, error } = useQuery(query);
  const renew = useMutation({
    mutationFn: () => post(myCodeSchema, `/api/conferences/${conferenceId}/my-code`),
    onSuccess: (renewed) => queries.setQueryData(query.queryKey, renewed),
  });
  if (error instanceof Refused && error.problem.code === 'not-entitled') return <NoCode conferenceId={conferenceId} />;
  if (!mine) return <UnreadyPage error={error} />;
  return (
    <div className={styles.page}>
      <title>{`${t('myCode.title')} · ${t('app.shortName')}`}</title>
      <header>
        <Anchor
          size="sm"
          renderRoot={(props) => <Link to="/conferences/$conferenceId" params={{ conferenceId }} {...props} />}
        >
          {mine.title}
        </Anchor>
        <Title order={1}>{t('myCode.title')}</Title>
      </header>
      <Sheet>
        <div className={styles.card}>
          <QrCode text={mine.text} label={t('myCode.code', { name: mine.name })} />
          <p className={styles.name}>{mine.name}</p>
          <p className={styles.number}>
            <span className="quiet">{t('myCode.number')}</span> <strong className="numbers">{mine.number}</strong>
          </p>
          {mine.since ? (
            <Pill tone="good">{t('myCode.inside', { time: writeTime(mine.since) })}</Pill>
          ) : (
            <Pill>{t('myCode.outside')}</Pill>
          )}
        </div>
      </Sheet>
      <Text c="dimmed">{t('myCode.lead')}</Text>
      <ProblemNotice error={renew.error} />
      {renew.isSuccess && <Notice tone="good" title={t('myCode.renewed')} alert />}
      <div>
        <Button variant="default" loading={renew.isPending} onClick={() => renew.mutate()}>
          {t('myCode.renew')}
        </Button>
        <Text size="sm" c="dimmed" mt="xs">
          {t('myCode.renewHint')}
        </Text>
      </div>
    </div>
  );
}

/** Nobody has a code before the list of those who are summoned is closed; afterwards whoever is not on it has none. */
function NoCode({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles.page}>
      <title>{`${t('myCode.title')} · ${t('app.shortName')}`}</title>
      <Title order={1}>{t('myCode.title')}</Title>
      <EmptyState title={t('myCode.none')}>
        <p>{t('myCode.noneHint')}</p>
        <Anchor renderRoot={(props) => <Link to="/conferences/$conferenceId" params={{ conferenceId }} {...props} />}>
          {t('myCode.toConference')}
        </Anchor>
      </EmptyState>
    </div>
  );
}
