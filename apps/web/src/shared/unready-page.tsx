import { Title, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from './problem-notice';
import { Waiting } from './waiting';

/** Stands in for a page that is not there yet, or cannot be shown; it has a heading like any page. */
export function UnreadyPage({ error }: { error?: Error | null }) {
  const { t } = useTranslation();
  return (
    <>
      <VisuallyHidden>
        <Title order={1}>{t(error ? 'problem.title' : 'app.loading')}</Title>
      </VisuallyHidden>
      {error ? <ProblemNotice error={error} /> : <Waiting label={t('app.loading')} />}
    </>
  );
}
