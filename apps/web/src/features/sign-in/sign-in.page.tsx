import { landingOf, type Landing } from '@conference/domain';
import { TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../shared/language-switch';
import { meQuery } from '../../shared/me';
import { Notice } from '../../shared/notice';
import { ProblemNotice } from '../../shared/problem-notice';
import { Waiting } from '../../shared/waiting';
import { PeopleList } from './people-list';
import { signIn } from './sign-in';
import { signInPeopleQuery } from './sign-in-people';
import styles from './sign-in.module.css';

const route = getRouteApi('/sign-in');

const BOARD = '/';
const BEGINNINGS: Readonly<Record<Landing, string>> = { board: BOARD, overview: '/mine' };

/** The development door: take the place of any person of an office. */
export function SignInPage() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { data, error, isPending } = useQuery(signInPeopleQuery);
  const enter = useEnter();
  return (
    <main className={styles.page}>
      <title>{`${t('signIn.title')} · ${t('app.shortName')}`}</title>
      <div className={styles.top}>
        <img src="/icon.svg" alt="" width="44" height="44" />
        <span className={styles.product}>{t('app.name')}</span>
        <LanguageSwitch />
      </div>
      <Title order={1}>{t('signIn.title')}</Title>
      <Notice tone="wait" title={t('signIn.mode')}>
        <p>{t('signIn.modeHint')}</p>
      </Notice>
      <ProblemNotice error={error ?? enter.error} />
      {isPending && <Waiting label={t('app.loading')} />}
      {data && (
        <>
          <TextInput
            type="search"
            label={t('signIn.search')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <PeopleList offices={data.offices} text={text} busy={enter.isPending} onPick={enter.mutate} />
        </>
      )}
    </main>
  );
}

function useEnter() {
  const { from, next } = route.useSearch();
  const { history } = useRouter();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: signIn,
    onSuccess: (me) => {
      queries.clear();
      queries.setQueryData(meQuery.queryKey, me);
      if (next) window.location.assign(next);
      else history.push(from && from !== BOARD ? from : BEGINNINGS[landingOf(me.person)]);
    },
  });
}
