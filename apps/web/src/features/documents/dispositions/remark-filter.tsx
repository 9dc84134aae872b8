import type { OpinionView } from '@conference/contracts';
import { NativeSelect, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../../shared/sentence';
import styles from './dispositions.module.css';
import { STATES, WHOLE, type Filter, type RemarkState } from './filter';

interface RemarkFilterProps {
  opinions: readonly OpinionView[];
  filter: Filter;
  shown: number;
  onFilter: (filter: Filter) => void;
}

/** Narrows the table down: by words without accents, unit, what became of them, paragraph, lateness. */
export function RemarkFilter({ opinions, filter, shown, onFilter }: RemarkFilterProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const units = useMemo(() => [...new Set(opinions.flatMap(({ unit }) => unit ?? []))], [opinions]);
  const places = useMemo(
    () =>
      new Map(
        opinions.map(({ blockId, place }) => [blockId ?? WHOLE, place ? say(place) : t('dispositionTable.whole')]),
      ),
    [opinions, say, t],
  );
  const set = (part: Partial<Filter>) => onFilter({ ...filter, ...part });
  return (
    <div role="search" aria-label={t('dispositionTable.filter')} className={styles.filter}>
      <TextInput
        type="search"
        label={t('dispositionTable.words')}
        value={filter.words}
        onChange={(event) => set({ words: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('dispositionTable.unit')}
        value={filter.unit}
        data={[{ value: '', label: t('dispositionTable.all') }, ...units]}
        onChange={(event) => set({ unit: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('dispositionTable.state')}
        value={filter.state}
        data={STATES.map((state) => ({ value: state, label: t(`remarkStates.${state}`) }))}
        onChange={(event) => set({ state: event.currentTarget.value as RemarkState })}
      />
      <NativeSelect
        label={t('dispositionTable.place')}
        value={filter.blockId}
        data={[
          { value: '', label: t('dispositionTable.all') },
          ...[...places].map(([value, label]) => ({ value, label })),
        ]}
        onChange={(event) => set({ blockId: event.currentTarget.value })}
      />
      <label className={styles.late}>
        <input
          type="checkbox"
          checked={filter.isLateOnly}
          onChange={(event) => set({ isLateOnly: event.currentTarget.checked })}
        />
        {t('dispositionTable.lateOnly')}
      </label>
      <span role="status" className="quiet">
        {t('dispositionTable.shown', { count: shown })}
      </span>
    </div>
  );
}
