import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';
import { Notice } from '../../shared/notice';
import { useSentence } from '../../shared/sentence';
import { MyBallot, type StaffBallot } from './ballot-facts';
import { branchesQuery } from './read-branches';
import styles from './convening.module.css';

/** On the conference's page: that all staff are asked by ballots, what these said, and what may be done. */
export function BallotNotice({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { data: branches } = useQuery(branchesQuery(conferenceId));
  const ballot = branches?.ballot;
  if (!ballot) return null;
  const { verdict, next } = ballot;
  return (
    <div className={styles.notice}>
      <Notice tone={toneOf(ballot)} title={t(`branches.${stateOf(ballot)}`)}>
        <div className={styles.sheet}>
          {verdict ? <span>{say(verdict.sentence)}</span> : <Waiting ballot={ballot} />}
          {next && <span>{say(next)}</span>}
          <MyBallot ballot={ballot} />
          <Anchor
            renderRoot={(props) => (
              <Link to="/conferences/$conferenceId/convening" params={{ conferenceId }} hash="branches" {...props} />
            )}
          >
            {t('branches.details')}
          </Anchor>
        </div>
      </Notice>
    </div>
  );
}

function Waiting({ ballot: { answered, staff, closesOn } }: { ballot: StaffBallot }) {
  const { t } = useTranslation();
  return (
    <span>
      {t('branches.answeredOf', { answered, staff })}
      {closesOn && `; ${t('branches.until', { day: writeDate(closesOn) })}`}
    </span>
  );
}

function stateOf({ verdict }: StaffBallot): 'areOut' | 'adopted' | 'notAdopted' {
  if (!verdict) return 'areOut';
  return verdict.holds ? 'adopted' : 'notAdopted';
}

function toneOf({ verdict }: StaffBallot): 'accent' | 'good' | 'wait' {
  if (!verdict) return 'accent';
  return verdict.holds ? 'good' : 'wait';
}
