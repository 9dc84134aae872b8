import type { ConferenceDetail, FloorView } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { Pill } from '../../../shared/pill';
import { useSentence } from '../../../shared/sentence';
import { ElectionCount } from './election-count';
import { Part } from './part';
import styles from './room.module.css';

type Election = FloorView['elections'][number];

/** The elections: candidates, votes, who is elected, and who has to be voted on again. */
export function Elections({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  return (
    <Part title={t('room.elections')}>
      <ul className={styles.list}>
        {conference.floor.elections.map((election) => (
          <li key={election.code} className={styles.row}>
            <div className={styles.grow}>
              <strong>{election.title}</strong>{' '}
              <span className="quiet">{t('room.seats', { count: election.seats })}</span>
              {!election.countedAt && conference.may.runFloor ? (
                <ElectionCount conferenceId={conference.id} election={election} />
              ) : (
                <ElectionResult election={election} />
              )}
            </div>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function ElectionResult({ election }: { election: Election }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { candidates, countedAt, runOff, sentence } = election;
  const again = candidates.filter(({ code }) => runOff.includes(code)).map(({ name }) => name);
  return (
    <>
      {sentence && <p>{say(sentence)}</p>}
      {!countedAt && <p className="quiet">{t('room.notCounted')}</p>}
      <ul className={styles.list}>
        {candidates.map(({ code, name, votes, elected }) => (
          <li key={code} className={styles.row}>
            <span className={styles.grow}>{name}</span>
            {votes !== null && <span className="numbers">{`${t('room.votesFor')}: ${votes}`}</span>}
            {elected !== null && (
              <Pill tone={elected ? 'good' : 'calm'}>{t(elected ? 'room.elected' : 'room.notElected')}</Pill>
            )}
          </li>
        ))}
      </ul>
      {again.length > 0 && <Pill tone="wait">{t('room.runOff', { names: again.join(', ') })}</Pill>}
    </>
  );
}
