import type { OpinionView } from '@conference/contracts';
import type { TFunction } from 'i18next';
import { memo, type ReactNode } from 'react';
import { Moment } from '../../../shared/moment';
import { DISPOSITION_TONES } from '../../../shared/disposition-pill';
import { OUTCOME_TONES } from '../../../shared/outcome-pill';
import { Pill } from '../../../shared/pill';
import styles from './dispositions.module.css';

interface RemarkRowProps {
  opinion: OpinionView;
  isChosen: boolean;
  hasTyped: boolean;
  mayAnswer: boolean;
  /** The words come from the table: hundreds of rows do not each listen for another language. */
  t: TFunction;
  language: string;
  onChoose?: ((id: string) => void) | undefined;
  onAnswer: (id: string) => void;
  /** The form, while this remark is being answered. */
  children?: ReactNode;
}

/** One remark and what became of it, in plain elements. */
export const RemarkRow = memo(function RemarkRow(props: RemarkRowProps) {
  const { opinion, isChosen, hasTyped, mayAnswer, t, language, onChoose, onAnswer, children } = props;
  const { id, person, disposition, dispositionReason, remark } = opinion;
  return (
    <li className={styles.row} data-active={Boolean(children) || undefined}>
      {onChoose && (
        <input
          type="checkbox"
          className={styles.pick}
          aria-label={t('dispositionTable.pick', { name: person })}
          checked={isChosen}
          onChange={() => onChoose(id)}
        />
      )}
      <div className={styles.said}>
        {from(opinion, t, language)}
        <p>{remark}</p>
      </div>
      <div className={styles.answer}>
        {disposition && <Pill tone={DISPOSITION_TONES[disposition]}>{t(`dispositions.${disposition}`)}</Pill>}
        {disposition && <p>{dispositionReason}</p>}
        {!disposition && !children && <span className="quiet">{t('document.notDisposed')}</span>}
        {hasTyped && !children && <Pill tone="wait">{t('dispositionTable.typed')}</Pill>}
        {mayAnswer && (
          <button type="button" className={styles.act} onClick={() => onAnswer(id)}>
            {t(disposition ? 'dispositionTable.change' : 'dispositionTable.answer')}
            <span className={styles.hidden}> {person}</span>
          </button>
        )}
      </div>
      {children && <div className={styles.form}>{children}</div>}
    </li>
  );
});

function from(opinion: OpinionView, t: TFunction, language: string) {
  const { person, unit, stance, place, quote, isLate, isFromFloor, givenAt } = opinion;
  return (
    <div>
      <strong>{person}</strong>
      {unit && <span className="quiet"> {unit}</span>}{' '}
      {stance && <Pill tone={OUTCOME_TONES[stance]}>{t(`outcomes.${stance}`)}</Pill>}{' '}
      {isFromFloor && <Pill tone="accent">{t('dispositionTable.fromFloor')}</Pill>}{' '}
      {isLate && <Pill tone="late">{t('dispositionTable.late')}</Pill>}{' '}
      <span className="quiet">
        <Moment at={givenAt} as="short" /> ·{' '}
        {place ? place[language === 'en' ? 'en' : 'vi'] : t('dispositionTable.whole')}
        {quote && <q className={styles.quote}>{quote}</q>}
      </span>
    </div>
  );
}
