import { CONFERENCE_ORDERS, STAGES } from '@conference/domain';
import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BoardSearch } from './board-search';
import styles from './conferences.module.css';

interface BoardFiltersProps {
  search: BoardSearch;
  years: readonly number[];
  onChange: (search: BoardSearch) => void;
}

/** Which conferences are shown, and which come first. */
export function BoardFilters({ search, years, onChange }: BoardFiltersProps) {
  const { t } = useTranslation();
  const { stage, year, missed, order } = search;
  // a year that an address asks for stays to be seen, even where the office has nothing in it
  const offered = year && !years.includes(year) ? [year, ...years] : years;
  return (
    <div className={styles.filters} role="group" aria-label={t('conferences.filters')}>
      <NativeSelect
        label={t('conferences.order')}
        value={order ?? 'critical'}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...search, order: CONFERENCE_ORDERS.find((each) => each === value) })
        }
        data={CONFERENCE_ORDERS.map((each) => ({ value: each, label: t(`conferenceOrders.${each}`) }))}
      />
      <NativeSelect
        label={t('conferences.year')}
        value={year ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ ...search, year: Number(value) || undefined })}
        data={[
          { value: '', label: t('conferences.allYears') },
          ...offered.map((each) => ({ value: String(each), label: String(each) })),
        ]}
      />
      <NativeSelect
        label={t('conferences.filter')}
        value={stage ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...search, stage: STAGES.find((each) => each === value) })
        }
        data={[
          { value: '', label: t('conferences.allStages') },
          ...STAGES.map((each) => ({ value: each, label: t(`stages.${each}`) })),
        ]}
      />
      <Checkbox
        label={t('conferences.missed')}
        checked={missed ?? false}
        onChange={({ currentTarget: { checked } }) => onChange({ ...search, missed: checked || undefined })}
      />
    </div>
  );
}
