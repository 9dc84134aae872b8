import type { SecretBallotView } from '@conference/contracts';
import { VOTE_STATE_NAMES, type VoteState } from '@conference/domain';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../../shared/dates';
import { Pill, type Tone } from '../../../shared/pill';
import { useSentence } from '../../../shared/sentence';
import { BallotResult } from '../../secret-ballots/ballot-result';

const TONES: Readonly<Record<VoteState, Tone>> = {
  prepared: 'calm',
  open: 'accent',
  counting: 'wait',
  closed: 'wait',
  published: 'good',
  void: 'late',
};

interface BallotFactsProps {
  conferenceId: string;
  ballot: SecretBallotView;
  /** What it is called where it stands. */
  title: string;
}

/** How a secret ballot stands: who made its key, how many have voted, its list of envelopes, and its own result. */
export function BallotFacts({ conferenceId, ballot, title }: BallotFactsProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const { roundId, state, entitled, turnout, result, names, envelopes, objectionsEndOn, voided, onPaper } = ballot;
  return (
    <>
      <strong>{title}</strong> <Pill tone={TONES[state]}>{say(VOTE_STATE_NAMES[state])}</Pill>
      <div className="quiet">
        {t('ballots.preparedBy', { name: ballot.preparedBy })}
        {entitled !== null && ` · ${t(roundId === null ? 'votes.base' : 'ballots.roll', { count: entitled })}`}
      </div>
      {onPaper.length > 0 && <div className="quiet">{t('ballots.onPaper', { names: onPaper.join(', ') })}</div>}
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
                params={{ conferenceId, ballotId: ballot.id }}
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
    </>
  );
}
