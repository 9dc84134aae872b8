import type { ConferenceDetail, ElectionView } from '@conference/contracts';
import { ELECTION_STATE_NAMES } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import { Pill } from '../../../shared/pill';
import { useSentence } from '../../../shared/sentence';
import { Part } from './part';
import styles from './room.module.css';

/** The elections: how far each is, candidates, votes when they are published, and who is elected. */
export function Elections({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <Part title={t('room.elections')}>
      <ul className={styles.list}>
        {conference.floor.elections.map((election) => (
          <li key={election.code} className={styles.row}>
            <div className={styles.grow}>
              <strong>{election.title}</strong> <Pill>{say(ELECTION_STATE_NAMES[election.state])}</Pill>{' '}
              <span className="quiet">{t('room.seats', { count: election.seats })}</span>
              <ElectionResult election={election} />
            </div>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function ElectionResult({ election: { candidates, sentence } }: { election: ElectionView }) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <>
      {sentence && <p>{say(sentence)}</p>}
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
    </>
  );
}
