import { leadsSystem } from '@conference/domain';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../features/search/search-box';
import { LanguageSwitch } from '../shared/language-switch';
import { useMe } from '../shared/me';
import { Account, SignOut } from './account';
import styles from './header.module.css';
import { LiveMark } from './live-line';

/** Whose conferences these are, where one can go, who is signed in, and whether the page is live. */
export function Header() {
  const { t } = useTranslation();
  const { office, person, temporalUiUrl, mailboxUrl } = useMe();
  const outside = (
    <>
      {mailboxUrl && <Outside href={mailboxUrl}>{t('app.mailbox')}</Outside>}
      {temporalUiUrl && <Outside href={temporalUiUrl}>{t('app.temporal')}</Outside>}
    </>
  );
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Link to="/" className={styles.brand}>
          <img src="/icon.svg" alt="" width="40" height="40" />
          <span>
            <span className={styles.product}>{t('app.shortName')}</span>
            <span className={styles.office}>{office.name}</span>
          </span>
        </Link>
        <SearchBox />
        <div className={styles.tools}>
          <span className={styles.wide}>{outside}</span>
          <LiveMark />
          <LanguageSwitch />
        </div>
        <div className={styles.row}>
          <nav aria-label={t('app.navigation')} className={styles.navigation}>
            {!leadsSystem(person) && (
              <Link to="/mine" className={styles.link}>
                {t('app.mine')}
              </Link>
            )}
            <Link to="/" activeOptions={{ exact: true }} className={styles.link}>
              {t('app.conferences')}
            </Link>
            <Link to="/tasks" className={styles.link}>
              {t('app.myTasks')}
            </Link>
            <Link to="/results" className={styles.link}>
              {t('app.results')}
            </Link>
            <Link to="/publicity" className={styles.link}>
              {t('app.publicity')}
            </Link>
            <Link to="/absences" className={styles.link}>
              {t('app.absences')}
            </Link>
            <Link to="/register" className={styles.link}>
              {t('app.register')}
            </Link>
            {leadsSystem(person) && (
              <Link to="/admin" className={styles.link}>
                {t('app.administration')}
              </Link>
            )}
            <span className={styles.own}>
              <Link to="/account" className={styles.link}>
                {t('app.account')}
              </Link>
              <SignOut className={styles.link} />
              {outside}
            </span>
          </nav>
          <Account />
        </div>
      </div>
    </header>
  );
}

function Outside({ href, children }: { href: string; children: string }) {
  return (
    <Anchor href={href} target="_blank" rel="noreferrer" className={styles.link} underline="never">
      {children} <span aria-hidden="true">↗</span>
    </Anchor>
  );
}
