import type { DeskView } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../shared/sentence';
import { QuorumAlert } from '../../shared/quorum-alert';
import styles from './check-in.module.css';

/** `45/60, need 40`, as large as the room allows, and an alert when enough people were there and are not any more. */
export function QuorumFigures({ desk: { figures, holds, quorumLost } }: { desk: DeskView }) {
  const { t } = useTranslation();
  const say = useSentence();
  if (!figures) return <p className="quiet">{t('room.noList')}</p>;
  return (
    <>
      <p className={styles.figures} data-holds={holds} aria-live="polite">
        <span className={styles.figure}>{say(figures)}</span>
        <span className={styles.verdict}>
          <span aria-hidden="true">{holds ? '✔ ' : ''}</span>
          {t(holds ? 'room.quorum' : 'room.noQuorum')}
        </span>
      </p>
      <QuorumAlert lost={quorumLost} />
    </>
  );
}
