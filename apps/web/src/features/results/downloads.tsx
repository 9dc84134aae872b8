import { Anchor, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ResultsSearch } from './results-search';
import styles from './results.module.css';

const FORMATS = ['xlsx', 'csv', 'pdf'] as const;

/** What the page shows, as files or on paper. */
export function Downloads({ search: { conference, unit, state, words } }: { search: ResultsSearch }) {
  const { t, i18n } = useTranslation();
  const chosen = Object.entries({ conference, unit, state, words }).filter(
    (pair): pair is [string, string] => !!pair[1],
  );
  const query = new URLSearchParams([...chosen, ['language', i18n.language === 'en' ? 'en' : 'vi']]);
  return (
    <span className={styles.downloads}>
      <span className="quiet">{t('results.download')}</span>
      {FORMATS.map((format) => (
        <Anchor key={format} href={`/api/results.${format}?${query}`} download>
          {format.toUpperCase()}
        </Anchor>
      ))}
      <Button size="compact-sm" variant="default" onClick={() => window.print()}>
        {t('results.print')}
      </Button>
    </span>
  );
}
