import type { OpinionView } from '@conference/contracts';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../../shared/moment';
import { DispositionPill } from '../../../shared/disposition-pill';
import { OutcomePill } from '../../../shared/outcome-pill';
import { Pill } from '../../../shared/pill';
import { useSentence } from '../../../shared/sentence';
import styles from './dispositions.module.css';

interface RemarkRowProps {
  opinion: OpinionView;
  isChosen: boolean;
  hasTyped: boolean;
  mayAnswer: boolean;
  onChoose?: ((id: string) => void) | undefined;
  onAnswer: (id: string) => void;
  /** The form, while this remark is being answered. */
  children?: ReactNode;
}

/** One remark and what became of it, in plain elements. */
export const RemarkRow = memo(function RemarkRow(props: RemarkRowProps) {
  const { opinion, isChosen, hasTyped, mayAnswer, onChoose, onAnswer, children } = props;
  const { t } = useTranslation();
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
        <From opinion={opinion} />
        <p>{remark}</p>
      </div>
      <div className={styles.answer}>
        {disposition && <DispositionPill disposition={disposition} />}
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

function From({ opinion }: { opinion: OpinionView }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { person, unit, stance, place, quote, isLate, isFromFloor, givenAt } = opinion;
  return (
    <div>
      <strong>{person}</strong>
      {unit && <span className="quiet"> {unit}</span>} {stance && <OutcomePill outcome={stance} />}{' '}
      {isFromFloor && <Pill tone="accent">{t('dispositionTable.fromFloor')}</Pill>}{' '}
      {isLate && <Pill tone="late">{t('dispositionTable.late')}</Pill>}{' '}
      <span className="quiet">
        <Moment at={givenAt} as="short" /> · {place ? say(place) : t('dispositionTable.whole')}
        {quote && <q className={styles.quote}>{quote}</q>}
      </span>
    </div>
  );
}
