import { calendarAddressSchema, calendarFeedSchema } from '@conference/contracts';
import { Anchor, Button, CopyButton, TextInput } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get, order, post } from '../../shared/http';
import { Moment } from '../../shared/moment';
import { Notice } from '../../shared/notice';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section } from '../../shared/section';
import styles from './account.module.css';

const feedQuery = queryOptions({
  queryKey: ['calendar'],
  queryFn: ({ signal }) => get(calendarFeedSchema, '/api/calendar', signal),
});

/** One's own due dates and conferences, to subscribe to in any calendar program. */
export function MyCalendar() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data, error } = useQuery(feedQuery);
  const onSettled = () => queries.invalidateQueries({ queryKey: feedQuery.queryKey });
  const make = useMutation({ mutationFn: () => post(calendarAddressSchema, '/api/calendar', {}), onSettled });
  const revoke = useMutation({
    mutationFn: () => order('DELETE', '/api/calendar'),
    onSuccess: () => make.reset(),
    onSettled,
  });
  const isMade = Boolean(data?.madeAt);
  return (
    <Section id="calendar" title={t('calendarFeed.title')}>
      <p className={styles.lead}>{t('calendarFeed.lead')}</p>
      <ProblemNotice error={error ?? make.error ?? revoke.error} />
      {make.data && <Address url={make.data.url} />}
      {data && (
        <p className={styles.hint}>
          {data.madeAt ? (
            <>
              {t('calendarFeed.made')} <Moment at={data.madeAt} />. {t('calendarFeed.renewHint')}
            </>
          ) : (
            t('calendarFeed.none')
          )}
        </p>
      )}
      <div className={styles.below}>
        <Button variant={isMade ? 'default' : 'filled'} loading={make.isPending} onClick={() => make.mutate()}>
          {t(isMade ? 'calendarFeed.renew' : 'calendarFeed.make')}
        </Button>
        {isMade && (
          <Button variant="default" c="var(--late)" loading={revoke.isPending} onClick={() => revoke.mutate()}>
            {t('calendarFeed.revoke')}
          </Button>
        )}
      </div>
    </Section>
  );
}

/** Shown once: the server keeps no more than its hash. */
function Address({ url }: { url: string }) {
  const { t } = useTranslation();
  return (
    <Notice tone="accent" title={t('calendarFeed.address')}>
      <p>{t('calendarFeed.addressHint')}</p>
      <TextInput
        readOnly
        aria-label={t('calendarFeed.address')}
        value={url}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={styles.below}>
        <CopyButton value={url}>
          {({ copied, copy }) => (
            <Button size="compact-md" variant="default" onClick={copy}>
              {t(copied ? 'calendarFeed.copied' : 'calendarFeed.copy')}
            </Button>
          )}
        </CopyButton>
        <Anchor href={url.replace(/^https?:/, 'webcal:')}>{t('calendarFeed.subscribe')}</Anchor>
      </div>
    </Notice>
  );
}
