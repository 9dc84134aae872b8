import type { ConferenceDetail } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { writeTime } from '../../../shared/dates';
import { QuorumAlert } from '../../../shared/quorum-alert';
import { VerdictWords } from '../verdict-words';
import { DoorLinks } from './door-links';
import { SessionControls } from './session-controls';
import styles from './room.module.css';

/** How many of how many are there, how many are needed, and what follows from it. */
export function RoomHead({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const { entitled, present, quorum, declared, quorumLost } = conference.floor;
  if (entitled === 0) return <p className="quiet">{t('room.noList')}</p>;
  const needed = (declared?.verdict ?? quorum)?.figures['needed'];
  return (
    <div>
      <QuorumAlert lost={quorumLost} />
      <div className={styles.head}>
        <p className={styles.count}>
          <span className="quiet">{t('room.present')}</span>
          <br />
          <span className={styles.figure}>{present}</span>
          <span className={styles.of}>/{entitled}</span>
          {needed !== undefined && <span className={styles.needs}>{t('room.needs', { needed })}</span>}
        </p>
        <div className={styles.verdict}>
          {declared ? (
            <VerdictWords
              about="quorum"
              verdict={declared.verdict}
              when={t('room.declared', { time: writeTime(declared.at) })}
            />
          ) : (
            quorum && <VerdictWords about="quorum" verdict={quorum} when={t('room.wouldBe')} />
          )}
        </div>
      </div>
      <DoorLinks conference={conference} />
      <SessionControls conference={conference} />
    </div>
  );
}
