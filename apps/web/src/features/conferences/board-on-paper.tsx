import { useTranslation } from 'react-i18next';
import { OnPaper } from '../../shared/on-paper';
import type { BoardSearch } from './board-search';

/** The head of the board on paper. */
export function BoardOnPaper({ search: { stage, year, missed } }: { search: BoardSearch }) {
  const { t } = useTranslation();
  return (
    <OnPaper
      filter={[stage && t(`stages.${stage}`), year ? String(year) : undefined, missed && t('conferences.missed')]}
    />
  );
}
