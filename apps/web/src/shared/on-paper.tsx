import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { writeInstant } from './dates';
import { useMe } from './me';
import styles from './on-paper.module.css';
import { usePrinting } from './use-printing';

/** The head of a page on paper: whose it is, from when, and what of it is shown, in words. On the screen it is not there. */
export function OnPaper({ filter }: { filter: readonly (string | false | null | undefined)[] }) {
  const { t } = useTranslation();
  const { office } = useMe();
  const printedAt = usePrintedAt();
  const words = filter.filter(Boolean).join('; ');
  return (
    <div className={styles.head} aria-hidden="true">
      <strong>{office.name}</strong>
      <span>{t('app.printedAt', { at: writeInstant(printedAt.toISOString()) })}</span>
      <p>{words ? t('app.printedOf', { filter: words }) : t('app.printedAll')}</p>
    </div>
  );
}

/** When the page was printed last; before that, when it was opened. */
function usePrintedAt(): Date {
  const [at, setAt] = useState(() => new Date());
  usePrinting();
  useEffect(() => {
    // the browser takes the page as it is when this returns
    const begin = () => flushSync(() => setAt(new Date()));
    window.addEventListener('beforeprint', begin);
    return () => window.removeEventListener('beforeprint', begin);
  }, []);
  return at;
}

/** Prints the page as it is shown. */
export function PrintButton({ size = 'sm' }: { size?: 'xs' | 'sm' }) {
  const { t } = useTranslation();
  return (
    <Button variant="default" size={size} className={styles.button} onClick={() => window.print()}>
      {t('app.print')}
    </Button>
  );
}
