import type { BoardPaperView } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { writeInstant, writeWeekday } from '../../shared/dates';
import { EmptyState } from '../../shared/empty-state';
import styles from './board.module.css';

/** The inspections that the board has announced. */
export function Notices({ papers }: { papers: readonly BoardPaperView[] }) {
  const { t, i18n } = useTranslation();
  if (papers.length === 0) return <EmptyState title={t('board.noNotices')}>{t('board.noticesHint')}</EmptyState>;
  return (
    <ul className={styles.list}>
      {papers.map(({ id, number, title, text, unit, inspectsOn, sentBy, sentAt }) => (
        <li key={id} className={styles.item}>
          <h3>{t('concerns.numbered', { number, title })}</h3>
          <p>
            {t('board.inspectsOn')} <strong>{inspectsOn && writeWeekday(inspectsOn, i18n.language)}</strong>
            {` · ${unit ?? t('board.wholeOffice')}`}
          </p>
          <p className={styles.words}>{text}</p>
          <p className="quiet">{t('board.sentBy', { by: sentBy, at: writeInstant(sentAt) })}</p>
        </li>
      ))}
    </ul>
  );
}
