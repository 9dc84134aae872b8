import type { BallotPaper, RoomNow } from '@conference/contracts';
import { VOTE_STATE_NAMES, votingRightSentence } from '@conference/domain';
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';
import { Pill } from '../../shared/pill';
import { ProblemNotice } from '../../shared/problem-notice';
import { useSentence } from '../../shared/sentence';
import { BallotResult } from '../secret-ballots/ballot-result';
import { PaperForm } from './paper-form';
import { ReceiptKept } from './receipt-kept';
import { CannotSeal, useSealedBallot } from './sealed-ballot';
import styles from './room-now.module.css';

interface SecretBallotNowProps {
  conferenceId: string;
  ballot: BallotPaper;
  mine: RoomNow['mine'];
}

/** The secret ballot before the room: one's paper, one's receipt, or why there is none; the result when it is published. */
export function SecretBallotNow({ conferenceId, ballot, mine }: SecretBallotNowProps) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <section className={styles.vote} aria-labelledby="ballot">
      <Pill tone={ballot.state === 'open' ? 'accent' : 'calm'}>
        {t('ballots.secret')}: {say(VOTE_STATE_NAMES[ballot.state])}
      </Pill>
      <Title order={2} id="ballot">
        {ballot.title}
      </Title>
      {ballot.result && <BallotResult result={ballot.result} names={ballot.names} />}
      {ballot.voidReason && <p>{t('votes.voidBecause', { reason: ballot.voidReason })}</p>}
      <OwnBallot conferenceId={conferenceId} ballot={ballot} mine={mine} />
    </section>
  );
}

function OwnBallot({ conferenceId, ballot, mine }: SecretBallotNowProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const mayVote = mine.right === 'mayVote';
  const casting = useSealedBallot({ conferenceId, ballot, voterId: mine.voterId, mayVote });
  const receipt = casting.data ?? mine.receipt;
  if (receipt && ballot.state !== 'void') {
    return <ReceiptKept address={{ conferenceId, ballotId: ballot.id }} ballot={ballot} receipt={receipt} />;
  }
  if (casting.isPending) {
    return (
      <Notice tone="wait" title={t('ballots.delivering')} alert>
        <p>{t('roomNow.deliveringHint')}</p>
      </Notice>
    );
  }
  const problem =
    casting.error instanceof CannotSeal ? (
      <Notice tone="late" title={t('ballots.cannotSeal')} alert />
    ) : (
      <ProblemNotice error={casting.error} />
    );
  if (!mayVote) {
    const isSaid = ballot.result !== null || mine.right === null;
    return (
      <>
        {!isSaid && <Notice tone="calm" title={say(votingRightSentence(mine.right!))} />}
        {problem}
      </>
    );
  }
  return (
    <>
      <PaperForm ballot={ballot} onCast={(chosen) => casting.mutate(chosen)} />
      {problem}
    </>
  );
}
