import { Button, Group, Text, Title } from '@mantine/core';
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Refused, UnexpectedAnswer, Unreachable } from '../shared/http';
import { UnreadyPage } from '../shared/unready-page';
import styles from './broken.module.css';

const EXPLAINED = [Refused, Unreachable, UnexpectedAnswer];

/** Shown instead of a page that could not be shown; says why as far as it is known. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };

  return (
    <div className={styles.page}>
      {isExplained(error) ? <UnreadyPage error={error} /> : <Title order={1}>{t('problem.broken')}</Title>}
      <Group mt="lg">
        <Button onClick={retry}>{t('problem.retry')}</Button>
        <Button variant="default" onClick={() => window.location.reload()}>
          {t('problem.reload')}
        </Button>
      </Group>
    </div>
  );
}

function isExplained(error: unknown): error is Error {
  return EXPLAINED.some((kind) => error instanceof kind);
}

/** Shown for an address that leads nowhere. */
export function MissingPage() {
  const { t } = useTranslation();
  return (
    <main className={styles.page}>
      <title>{t('app.notFound')}</title>
      <Title order={1}>{t('app.notFound')}</Title>
      <Text mt="sm" mb="lg">
        {t('app.notFoundHint')}
      </Text>
      <Button component={Link} to="/">
        {t('app.toStart')}
      </Button>
    </main>
  );
}
