import type { ConferenceDetail, SecretBallotView } from '@conference/contracts';
import { VOTE_STATE_NAMES, type VoteState } from '@conference/domain';
import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../../../shared/dates';
import { Pill, type Tone } from '../../../../shared/pill';
import { useSentence } from '../../../../shared/sentence';
import { BallotResult } from '../../../secret-ballots/ballot-result';
import { ballotsQuery } from '../../../secret-ballots/read-ballots';
import { Part } from '../part';
import styles from '../room.module.css';
import { PrepareBallot } from './prepare-ballot';
import { RunBallot } from './run-ballot';

const TONES: Readonly<Record<VoteState, Tone>> = {
  prepared: 'calm',
  open: 'accent',
  counting: 'wait',
  closed: 'wait',
  published: 'good',
  void: 'late',
};

/** The secret ballots: run from the preparation of the key to the publication, with how many have voted and never how. */
export function Ballots({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const { data } = useQuery(ballotsQuery(conference.id));
  // an election is begun from its own part of the room: its count belongs into the record of its round
  const subjects = data?.subjects.filter(({ subject }) => subject === 'motion') ?? [];
  if (!data || (data.ballots.length === 0 && subjects.length === 0)) return null;
  return (
    <Part title={t('ballots.title')}>
      {data.ballots.length === 0 && <p className="quiet">{t('ballots.none')}</p>}
      <ul className={styles.list}>
        {data.ballots.map((ballot) => (
          <li key={ballot.id} className={styles.row}>
            <SecretBallot conference={conference} ballot={ballot} />
          </li>
        ))}
      </ul>
      {conference.may.runFloor && subjects.length > 0 && (
        <PrepareBallot conferenceId={conference.id} subjects={subjects} />
      )}
    </Part>
  );
}

function SecretBallot({ conference, ballot }: { conference: ConferenceDetail; ballot: SecretBallotView }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { title, state, entitled, turnout, result, names, envelopes, objectionsEndOn, voided } = ballot;
  return (
    <div className={styles.grow}>
      <strong>{title}</strong> <Pill tone={TONES[state]}>{say(VOTE_STATE_NAMES[state])}</Pill>
      <div className="quiet">
        {t('ballots.preparedBy', { name: ballot.preparedBy })}
        {entitled !== null && ` · ${t('votes.base', { count: entitled })}`}
      </div>
      {turnout && (
        <p>
          {turnout.isComplete
            ? t('ballots.allVoted', { entitled })
            : t('ballots.turnout', { atLeast: turnout.atLeast, entitled })}
        </p>
      )}
      {envelopes !== null && objectionsEndOn && (
        <p>
          {t('ballots.envelopes', { envelopes, date: writeDate(objectionsEndOn) })}{' '}
          <Anchor
            underline="always"
            renderRoot={(props) => (
              <Link
                to="/conferences/$conferenceId/ballots/$ballotId"
                params={{ conferenceId: conference.id, ballotId: ballot.id }}
                {...props}
              />
            )}
          >
            {t('ballots.openList')}
          </Anchor>
        </p>
      )}
      {result && <BallotResult result={result} names={names} />}
      {voided && (
        <p>
          {t('votes.voidBecause', { reason: voided.reason })} {voided.isRepeated && t('ballots.repeated')}
        </p>
      )}
      {conference.may.runFloor && <RunBallot conferenceId={conference.id} ballot={ballot} />}
    </div>
  );
}
