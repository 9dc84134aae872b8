import type { BoardRow } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../shared/sentence';
import styles from './outlook.module.css';

/** Whether a conference will be ready: one figure, one sentence, red only when its date will be missed. */
export function Outlook({ readiness }: Pick<BoardRow, 'readiness'>) {
  const { t } = useTranslation();
  const say = useSentence();
  if (!readiness) return <span className="quiet">{t('conferences.notPrepared')}</span>;
  const { percent, spare, sentence } = readiness;
  return (
    <div className={styles.outlook} data-tone={spare === null ? 'good' : spare < 0 ? 'late' : 'calm'}>
      <div className={styles.figure}>
        <strong className="numbers nowrap">{percent} %</strong>
        <span className={styles.meter} aria-hidden="true">
          <span style={{ inlineSize: `${percent}%` }} />
        </span>
      </div>
      <p className={styles.sentence}>{say(sentence)}</p>
    </div>
  );
}
