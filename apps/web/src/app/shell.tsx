import { Outlet, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { moreWords } from '../shared/words';
import { LiveLine } from './live-line';
import { Header } from './header';
import styles from './shell.module.css';
import { useFollowServer } from './use-live';
import { useSignedOut } from './use-signed-out';

/** Few steps need it, so it comes when the page stands. */
const ConfirmDialog = lazy(async () => {
  const [{ ConfirmDialog }] = await Promise.all([import('../features/account/confirm-dialog'), moreWords()]);
  return { default: ConfirmDialog };
});

/** The frame of every page behind the sign-in. */
export function Shell() {
  const { t } = useTranslation();
  const main = useFocusAfterNavigation();
  useFollowServer();
  useSignedOut();
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip}>
        {t('app.skip')}
      </a>
      <Header />
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <LiveLine />
      <Suspense>
        <ConfirmDialog />
      </Suspense>
    </div>
  );
}

/** A reader of the screen hears the new page; without this the focus stays on a link that is gone. */
function useFocusAfterNavigation() {
  const main = useRef<HTMLElement>(null);
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onResolved', ({ pathChanged, fromLocation }) => {
        if (pathChanged && fromLocation) main.current?.focus({ preventScroll: true });
      }),
    [router],
  );
  return main;
}
