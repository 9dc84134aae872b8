import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../shared/language-switch';
import { useMe } from '../../shared/me';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section } from '../../shared/section';
import { Waiting } from '../../shared/waiting';
import { MailPreferences } from '../preferences/mail-preferences';
import styles from './account.module.css';
import { Everywhere } from './everywhere';
import { MyCalendar } from './my-calendar';
import { Passkeys } from './passkeys';
import { identityQuery } from './read-identity';
import { RememberedBrowsers } from './remembered-browsers';

/** One's own account: how one is known, where, and in which language the pages speak. */
export function AccountPage() {
  const { t } = useTranslation();
  const { person, office } = useMe();
  const { data, error } = useQuery(identityQuery);
  return (
    <div className={styles.page}>
      <title>{`${t('account.title')} · ${t('app.shortName')}`}</title>
      <div>
        <Title order={1}>{t('account.title')}</Title>
        <Text c="dimmed">{[person.name, person.position, person.unit ?? office.name].join(', ')}</Text>
      </div>
      <ProblemNotice error={error} />
      {!data && !error && <Waiting label={t('app.loading')} />}
      {data && <Passkeys identity={data} />}
      <RememberedBrowsers />
      <MyCalendar />
      <MailPreferences />
      <Section id="language" title={t('account.language')}>
        <p className={styles.lead}>{t('account.languageLead')}</p>
        <LanguageSwitch />
      </Section>
      <Everywhere />
    </div>
  );
}
