import type { ConferenceDetail } from '@conference/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ballotsQuery } from '../../secret-ballots/read-ballots';
import { Part } from '../part';
import styles from '../room.module.css';
import { BallotFacts } from './ballot-facts';
import { PrepareBallot } from './prepare-ballot';
import { RunBallot } from './run-ballot';

/** The secret ballots on motions: run from the preparation of the key to the publication, with how many have voted and never how. */
export function Ballots({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const { data } = useQuery(ballotsQuery(conference.id));
  // the box of an election is run from the round that its count belongs to
  const ballots = data?.ballots.filter(({ roundId }) => roundId === null) ?? [];
  const subjects = data?.subjects ?? [];
  if (ballots.length === 0 && subjects.length === 0) return null;
  return (
    <Part title={t('ballots.title')}>
      {ballots.length === 0 && <p className="quiet">{t('ballots.none')}</p>}
      <ul className={styles.list}>
        {ballots.map((ballot) => (
          <li key={ballot.id} className={styles.row}>
            <div className={styles.grow}>
              <BallotFacts conferenceId={conference.id} ballot={ballot} title={ballot.title} />
              {conference.may.runFloor && <RunBallot conferenceId={conference.id} ballot={ballot} />}
            </div>
          </li>
        ))}
      </ul>
      {conference.may.runFloor && subjects.length > 0 && (
        <PrepareBallot conferenceId={conference.id} subjects={subjects} />
      )}
    </Part>
  );
}
