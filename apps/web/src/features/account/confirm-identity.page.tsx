import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { writeTime } from '../../shared/dates';
import { useMe } from '../../shared/me';
import { Notice } from '../../shared/notice';
import { Sheet } from '../../shared/section';
import styles from './account.module.css';
import { identityQuery } from './read-identity';
import { WaysToConfirm } from './ways-to-confirm';

const route = getRouteApi('/inside/confirm-identity');

/** Asks who the person is before a grave step, and leads on to it: a page of ours, with or without scripts. */
export function ConfirmIdentityPage() {
  const { t } = useTranslation();
  const { person } = useMe();
  const { next = '/' } = route.useSearch();
  const { href } = useLocation();
  const { data } = useQuery(identityQuery);
  const goOn = () => window.location.assign(next);
  return (
    <div className={styles.narrow}>
      <title>{`${t('confirm.title')} · ${t('app.shortName')}`}</title>
      <Title order={1}>{t('confirm.title')}</Title>
      <p>{t('confirm.pageLead')}</p>
      <Sheet>
        <div className={styles.ways}>
          <p className={styles.who}>
            <span className="quiet">{t('confirm.as')}</span>
            <strong>{person.name}</strong>
            <span>{person.position}</span>
          </p>
          {data?.confirmedUntil ? (
            <>
              <Notice tone="good" title={t('confirm.done', { time: writeTime(data.confirmedUntil) })}>
                <p>{t('confirm.doneHint')}</p>
              </Notice>
              <Button size="md" component="a" href={next}>
                {t('confirm.goOn')}
              </Button>
            </>
          ) : (
            <WaysToConfirm onConfirmed={goOn} />
          )}
        </div>
      </Sheet>
      <Link to="/sign-in" search={{ from: href }} className={styles.link}>
        {t('confirm.other')}
      </Link>
    </div>
  );
}
