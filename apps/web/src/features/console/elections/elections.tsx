import type { ConferenceDetail, ElectionView } from '@conference/contracts';
import { ELECTION_STATE_NAMES, RULES_MAY_CHANGE, type ElectionState } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import { Pill, type Tone } from '../../../shared/pill';
import { useSentence } from '../../../shared/sentence';
import { Part } from '../part';
import styles from '../room.module.css';
import { AdoptRules, ChangeRules } from './adopt-rules';
import { Candidates } from './candidates';
import { OpenRound } from './open-round';
import { Recognition } from './recognition';
import { Round } from './round';
import { SeatDecision } from './seat-decision';

const TONES: Readonly<Record<ElectionState, Tone>> = {
  prepared: 'calm',
  nominating: 'accent',
  listClosed: 'accent',
  balloting: 'accent',
  counting: 'wait',
  tied: 'wait',
  short: 'wait',
  decided: 'good',
  recognised: 'good',
};

/** The elections, each from its rules to the recognition of those elected; its state leaves one thing to do. */
export function Elections({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  return (
    <Part title={t('elections.title')}>
      <ul className={styles.list}>
        {conference.floor.elections.map((election) => (
          <li key={election.code} className={styles.row}>
            <Election conference={conference} election={election} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Election({ conference, election }: { conference: ConferenceDetail; election: ElectionView }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { title, state, seats, rules, rounds, code, candidates, nominations } = election;
  const address = { conferenceId: conference.id, code };
  const isRun = conference.stage === 'session' && election.may.run;
  const isOver = state === 'decided' || state === 'recognised';
  const isNextFree = state === 'tied' && rules?.tie === 'runOff' && !rules.isRunOffDecided;
  const isNextDecided = election.decisions.at(-1)?.what === 'runOff' && election.decisions.at(-1)?.holds === true;
  return (
    <div className={styles.grow}>
      <strong>{title}</strong> <Pill tone={TONES[state]}>{say(ELECTION_STATE_NAMES[state])}</Pill>{' '}
      <span className="quiet nowrap">{t('elections.seats', { count: seats })}</span>
      {rules && (
        <details open={state === 'nominating'} className={styles.rules}>
          <summary>{t('elections.rules')}</summary>
          <p>{say(rules.sentence)}</p>
        </details>
      )}
      {nominations.length === 0 && state === 'prepared' && (
        <p className="quiet">{candidates.map(({ name }) => name).join(', ')}</p>
      )}
      {isRun && state === 'prepared' && <AdoptRules address={address} election={election} />}
      {isRun && RULES_MAY_CHANGE.includes(state) && <ChangeRules address={address} election={election} />}
      {(state === 'nominating' || state === 'listClosed') && isRun && (
        <Candidates conference={conference} address={address} election={election} />
      )}
      {(state === 'nominating' || state === 'listClosed') && !isRun && <Standing election={election} />}
      {rounds.map((round, place) => (
        <Round
          key={round.id}
          conference={conference}
          address={address}
          election={election}
          round={round}
          isGoingOn={place === rounds.length - 1 && (state === 'balloting' || state === 'counting')}
        />
      ))}
      {isRun && (state === 'tied' || state === 'short') && (
        <SeatDecision key={rounds.length} conference={conference} address={address} election={election} />
      )}
      {isRun && (state === 'listClosed' || isNextFree || (state === 'tied' && isNextDecided)) && (
        <OpenRound key={rounds.length} conference={conference} address={address} election={election} />
      )}
      {isOver && conference.stage !== 'session' && <Recognition address={address} election={election} />}
    </div>
  );
}

/** Who stands, for those who only look on. */
function Standing({ election }: { election: ElectionView }) {
  const names = election.nominations
    .filter(({ withdrawnBecause }) => withdrawnBecause === null)
    .map(({ name }) => name);
  return <p>{names.join(', ')}</p>;
}
