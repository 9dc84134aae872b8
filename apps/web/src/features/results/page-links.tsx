import { Anchor } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ResultsSearch } from './results-search';
import styles from './results.module.css';

const route = getRouteApi('/inside/results');
/** So many are read at once, also on a slow phone. */
const ON_A_PAGE = 50;

interface Pages {
  readonly page: number;
  readonly pages: number;
  readonly from: number;
  readonly to: number;
  readonly all: number;
}

/** The rows of one page; all of them where no page is named, as for the printer. */
export function pageOf<Row>(rows: readonly Row[], wanted: number | null): Pages & { readonly shown: readonly Row[] } {
  const size = wanted === null ? Math.max(1, rows.length) : ON_A_PAGE;
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const page = Math.min(wanted ?? 1, pages);
  const shown = rows.slice((page - 1) * size, page * size);
  return { shown, page, pages, from: (page - 1) * size + 1, to: (page - 1) * size + shown.length, all: rows.length };
}

/** Leads to the other pages, and says where one is. */
export function PageLinks({ page, pages, from, to, all }: Pages) {
  const { t } = useTranslation();
  if (pages === 1) return null;
  const step = (number: number, words: string) =>
    number >= 1 && number <= pages && <PageLink number={number} words={words} />;
  return (
    <nav aria-label={t('results.pages')} className={styles.pages}>
      <span className="quiet numbers">{t('results.pageOf', { from, to, all })}</span>
      {step(page - 1, t('results.previous'))}
      {Array.from({ length: pages }, (_, index) => (
        <PageLink key={index} number={index + 1} isHere={index + 1 === page} />
      ))}
      {step(page + 1, t('results.next'))}
    </nav>
  );
}

function PageLink({ number, words, isHere = false }: { number: number; words?: string; isHere?: boolean }) {
  const { t } = useTranslation();
  const search = route.useSearch();
  const to: ResultsSearch = { ...search, page: number === 1 ? undefined : number };
  return (
    <Anchor
      className={words ? styles.step : styles.pageNumber}
      aria-label={words ? undefined : t('results.page', { number })}
      aria-current={isHere ? 'page' : undefined}
      renderRoot={(props) => (
        <Link to="/results" search={to} hash="results" activeOptions={{ exact: true }} {...props} />
      )}
    >
      {words ?? number}
    </Anchor>
  );
}
