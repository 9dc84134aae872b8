import type { ResultsView } from '@conference/contracts';
import { countTargetStates, TARGET_STATE_NAMES, TARGET_STATES, type TargetState } from '@conference/domain';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../shared/sentence';
import type { ResultsSearch } from './results-search';
import styles from './results.module.css';

const route = getRouteApi('/inside/results');

interface SearchToolsProps {
  view: ResultsView;
  search: ResultsSearch;
  found: number;
}

/** Which conference, which unit, which state, which words: all of it stands in the address of the page. */
export function SearchTools({ view, search, found }: SearchToolsProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const navigate = route.useNavigate();
  const look = (change: ResultsSearch) =>
    void navigate({ search: { ...search, page: undefined, ...change }, replace: true, resetScroll: false });
  const counts = new Map(
    countTargetStates(view.results.map(({ state }) => state)).map((one) => [one.state, one.count]),
  );
  const isNarrowed = Boolean(search.unit || search.state || search.words);
  return (
    <div className={styles.tools} role="search" aria-label={t('results.narrow')}>
      <NativeSelect
        className={styles.wide}
        label={t('results.conference')}
        value={view.conference?.id}
        data={view.conferences.map(({ id, year, title, rehearsal }) => ({
          value: id,
          label: t(rehearsal ? 'results.rehearsalNamed' : 'results.conferenceNamed', { year, title }),
        }))}
        onChange={({ currentTarget: { value } }) => look({ conference: value, unit: undefined })}
      />
      <NativeSelect
        label={t('results.unit')}
        value={search.unit ?? ''}
        data={[
          { value: '', label: t('results.allUnits') },
          ...view.units.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget: { value } }) => look({ unit: value || undefined })}
      />
      <NativeSelect
        label={t('results.state')}
        value={search.state ?? ''}
        data={[
          { value: '', label: t('results.allStates') },
          ...TARGET_STATES.map((state) => ({
            value: state as string,
            label: `${say(TARGET_STATE_NAMES[state])} (${counts.get(state) ?? 0})`,
          })),
        ]}
        onChange={({ currentTarget: { value } }) => look({ state: (value || undefined) as TargetState | undefined })}
      />
      <TextInput
        type="search"
        label={t('results.words')}
        placeholder={t('results.wordsHint')}
        value={search.words ?? ''}
        onChange={({ currentTarget: { value } }) => look({ words: value || undefined })}
      />
      {isNarrowed && (
        <Button variant="default" onClick={() => look({ unit: undefined, state: undefined, words: undefined })}>
          {t('results.clear')}
        </Button>
      )}
      <span role="status" className={styles.status}>
        {t('results.shown', { count: found })}
      </span>
    </div>
  );
}
