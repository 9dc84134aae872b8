import type { OpenVoteView } from '@conference/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../shared/problem-notice';
import { useCommand } from '../../../shared/use-command';
import styles from '../room.module.css';
import { CountVote } from './count-vote';
import { Turnout } from './turnout';
import { takeStep } from './vote-commands';
import { VoidVote } from './void-vote';

const STEPS = {
  prepared: { step: 'open', words: 'votes.open' },
  open: { step: 'count', words: 'votes.end' },
  closed: { step: 'publish', words: 'votes.publish' },
} as const;

/** What the presidium does next with a vote: its state leaves one thing to do, and declaring it void. */
export function RunVote({ conferenceId, vote }: { conferenceId: string; vote: OpenVoteView }) {
  const address = { conferenceId, voteId: vote.id };
  const { state, way } = vote;
  if (state === 'void') return null;
  return (
    <>
      {state === 'open' && way === 'phones' && <Turnout address={address} />}
      {state === 'counting' && <CountVote address={address} vote={vote} />}
      <div className={styles.controls}>
        {state !== 'counting' && state !== 'published' && <Step address={address} {...STEPS[state]} />}
        <VoidVote address={address} />
      </div>
    </>
  );
}

type StepProps = (typeof STEPS)[keyof typeof STEPS] & { address: { conferenceId: string; voteId: string } };

function Step({ address, step, words }: StepProps) {
  const { t } = useTranslation();
  const command = useCommand(address.conferenceId, () => takeStep(address, step));
  return (
    <>
      <Button loading={command.isPending} onClick={() => command.mutate(undefined)}>
        {t(words)}
      </Button>
      <ProblemNotice error={command.error} />
    </>
  );
}
