import type { SearchResults } from '@conference/contracts';
import { SEARCH_KIND_NAMES } from '@conference/domain';
import { Anchor, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section, Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import { Waiting } from '../../shared/waiting';
import { SavedViews } from '../views/saved-views';
import { HitList } from './hit-list';
import { searchQuery } from './read-search';
import type { SearchAddress } from './search-address';
import { SearchFilters } from './search-filters';
import styles from './search.module.css';
import { walkHits } from './walk-hits';

const route = getRouteApi('/inside/search');

/** Everything of the office that one may read, by its words. */
export function SearchPage() {
  const { t } = useTranslation();
  const address = route.useSearch();
  const { data, error, isPending, isPlaceholderData } = useQuery(searchQuery(address));
  const navigate = route.useNavigate();
  const q = address.q?.trim() ?? '';
  return (
    <div className={styles.page}>
      <title>{`${q ? t('search.titleOf', { q }) : t('search.title')} · ${t('app.shortName')}`}</title>
      <div>
        <Title order={1}>{q ? t('search.titleOf', { q }) : t('search.title')}</Title>
        <Text c="dimmed" role="status">
          {q && data ? t('search.total', { count: data.total }) : t('search.lead')}
        </Text>
      </div>
      <SavedViews page="search" address={address} onShow={(search) => void navigate({ search, replace: true })} />
      <ProblemNotice error={error} />
      {q && isPending && !error && <Waiting label={t('app.loading')} />}
      {!q && <Hints title={t('search.begin')} />}
      {q && data && data.total === 0 && !isPlaceholderData && <Hints title={t('search.nothing', { q })} />}
      {q && data && data.total > 0 && <Finds results={data} address={address} />}
    </div>
  );
}

/** How to look for something. */
function Hints({ title }: { title: string }) {
  const { t } = useTranslation();
  return (
    <EmptyState title={title}>
      <ul className={styles.hints}>
        <li>{t('search.hintAccents')}</li>
        <li>{t('search.hintFewer')}</li>
        <li>{t('search.hintPhrase')}</li>
        <li>{t('search.hintNumber')}</li>
        <li>{t('search.hintRights')}</li>
      </ul>
    </EmptyState>
  );
}

function Finds({ results, address }: { results: SearchResults; address: SearchAddress }) {
  const { t } = useTranslation();
  const say = useSentence();
  const shown = results.groups.filter(({ hits }) => hits.length > 0);
  return (
    <div className={styles.finds}>
      <SearchFilters results={results} address={address} />
      <div className={styles.groups} onKeyDown={walkHits}>
        {shown.length === 0 && (
          <EmptyState title={t('search.nothingSo')}>
            <Anchor renderRoot={(props) => <Link to="/search" search={{ q: address.q }} {...props} />}>
              {t('search.showAll')}
            </Anchor>
          </EmptyState>
        )}
        {shown.map(({ kind, count, hits }) => (
          <Section key={kind} id={`found-${kind}`} title={`${say(SEARCH_KIND_NAMES[kind])} (${count})`}>
            <Sheet flush>
              <HitList hits={hits} />
            </Sheet>
            {!address.kind && count > hits.length && (
              <Anchor
                className={styles.more}
                renderRoot={(props) => <Link to="/search" search={{ ...address, kind, page: undefined }} {...props} />}
              >
                {t('search.allOfKind', { count })}
              </Anchor>
            )}
            {address.kind && <Pages address={address} count={count} pageSize={results.pageSize} />}
          </Section>
        ))}
      </div>
    </div>
  );
}

/** The pages before and after this one, of finds of one kind. */
function Pages({ address, count, pageSize }: { address: SearchAddress; count: number; pageSize: number }) {
  const { t } = useTranslation();
  const page = address.page ?? 1;
  const pages = Math.ceil(count / pageSize);
  if (pages <= 1) return null;
  const step = (to: number, words: string) =>
    to >= 1 &&
    to <= pages && (
      <Anchor
        renderRoot={(props) => (
          <Link to="/search" search={{ ...address, page: to === 1 ? undefined : to }} {...props} />
        )}
      >
        {words}
      </Anchor>
    );
  return (
    <nav aria-label={t('results.pages')} className={styles.pages}>
      <span className="quiet numbers">
        {t('results.pageOf', { from: (page - 1) * pageSize + 1, to: Math.min(count, page * pageSize), all: count })}
      </span>
      {step(page - 1, t('results.previous'))}
      {step(page + 1, t('results.next'))}
    </nav>
  );
}
