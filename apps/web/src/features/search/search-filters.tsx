import type { SearchResults } from '@conference/contracts';
import { SEARCH_KIND_NAMES } from '@conference/domain';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../shared/sentence';
import type { SearchAddress } from './search-address';
import styles from './search.module.css';

/** Narrows the finds to one kind and to one year; how many there are stands at each. */
export function SearchFilters({ results, address }: { results: SearchResults; address: SearchAddress }) {
  const { t } = useTranslation();
  const say = useSentence();
  const all = results.groups.reduce((sum, { count }) => sum + count, 0);
  return (
    <aside className={styles.filters}>
      <nav aria-label={t('search.byKind')} className={styles.choices}>
        <Choice
          to={{ ...address, kind: undefined }}
          isHere={!address.kind}
          words={t('search.everything')}
          count={all}
        />
        {results.groups.map(({ kind, count }) => (
          <Choice
            key={kind}
            to={{ ...address, kind }}
            isHere={address.kind === kind}
            words={say(SEARCH_KIND_NAMES[kind])}
            count={count}
          />
        ))}
      </nav>
      {results.years.length > 0 && (
        <nav aria-label={t('search.byYear')} className={styles.choices}>
          <Choice to={{ ...address, year: undefined }} isHere={!address.year} words={t('search.allYears')} />
          {results.years.map(({ year, count }) => (
            <Choice
              key={year}
              to={{ ...address, year }}
              isHere={address.year === year}
              words={String(year)}
              count={count}
            />
          ))}
        </nav>
      )}
    </aside>
  );
}

interface ChoiceProps {
  to: SearchAddress;
  isHere: boolean;
  words: string;
  count?: number;
}

function Choice({ to, isHere, words, count }: ChoiceProps) {
  return (
    <Link
      to="/search"
      search={{ ...to, page: undefined }}
      className={styles.choice}
      data-here={isHere || undefined}
      aria-current={isHere ? 'true' : undefined}
    >
      <span>{words}</span>
      {count !== undefined && <span className="numbers">{count}</span>}
    </Link>
  );
}
