import { Anchor, Button, Text, Title } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state';
import { Notice } from '../../shared/notice';
import { ProblemNotice } from '../../shared/problem-notice';
import { Waiting } from '../../shared/waiting';
import { BacklogNotice } from './backlog-notice';
import styles from './delivery.module.css';
import { MailTable } from './mail-table';
import { mailsQuery, sendAgain } from './read-mails';
import { SHOWN } from './shown';

const route = getRouteApi('/inside/conferences/$conferenceId/mails');

/** What became of each mail of a conference, for those who lead the office. */
export function MailsPage() {
  const { t } = useTranslation();
  const { conferenceId } = route.useParams();
  const { show = 'all' } = route.useSearch();
  const queries = useQueryClient();
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...mailsQuery(conferenceId, show),
    placeholderData: keepPreviousData,
  });
  const again = useMutation({
    mutationFn: sendAgain,
    onSettled: () => queries.invalidateQueries({ queryKey: ['mails', conferenceId] }),
  });
  const mails = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className={styles.page}>
      <title>{`${t('mailList.title')} · ${t('app.shortName')}`}</title>
      <div className={styles.head}>
        <Anchor
          size="sm"
          renderRoot={(props) => <Link to="/conferences/$conferenceId" params={{ conferenceId }} {...props} />}
        >
          {t('mailList.back')}
        </Anchor>
        <Title order={1}>{t('mailList.title')}</Title>
        <Text c="dimmed">{t('mailList.lead')}</Text>
      </div>
      <BacklogNotice conferenceId={conferenceId} />
      <nav aria-label={t('mailList.views')} className={styles.views}>
        {SHOWN.map((view) => (
          <Link
            key={view}
            to="/conferences/$conferenceId/mails"
            params={{ conferenceId }}
            search={{ show: view }}
            replace
            aria-current={view === show ? 'page' : undefined}
          >
            {t(`mailList.${view}`)}
          </Link>
        ))}
      </nav>
      <ProblemNotice error={error ?? again.error} />
      {again.isSuccess && <Notice tone="good" title={t('mailList.againDone')} alert />}
      {isPending && !error && <Waiting label={t('app.loading')} />}
      {data && mails.length === 0 && (
        <EmptyState title={t('mailList.empty')}>
          <p>{t('mailList.emptyHint')}</p>
        </EmptyState>
      )}
      {mails.length > 0 && (
        <MailTable
          mails={mails}
          pending={again.isPending ? again.variables : undefined}
          onAgain={(mailId) => again.mutate(mailId)}
        />
      )}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('app.loadMore')}
        </Button>
      )}
    </div>
  );
}
