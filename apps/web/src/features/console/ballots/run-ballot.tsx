import type { SecretBallotView } from '@conference/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../../shared/http';
import { Notice } from '../../../shared/notice';
import { ProblemNotice } from '../../../shared/problem-notice';
import { useSentence } from '../../../shared/sentence';
import { closeBallot, openBallot, publishBallot, type BallotAddress } from '../../secret-ballots/read-ballots';
import { useCommand } from '../../../shared/use-command';
import styles from '../room.module.css';
import { CountBallots } from './count-ballots';
import { VoidBallot } from './void-ballot';

/** What is done next with a secret ballot: its state leaves one thing to do, and declaring it void. */
export function RunBallot({ conferenceId, ballot }: { conferenceId: string; ballot: SecretBallotView }) {
  const { t } = useTranslation();
  const address = { conferenceId, ballotId: ballot.id };
  const { state } = ballot;
  if (state === 'void') return null;
  return (
    <>
      {state === 'counting' && <CountBallots address={address} />}
      <div className={styles.controls}>
        {state === 'prepared' && <Warned key="open" address={address} step="open" />}
        {state === 'open' && <CloseBallot address={address} label={t('ballots.close')} />}
        {state === 'closed' && <Warned key="publish" address={address} step="publish" />}
        <VoidBallot address={address} label={t('ballots.void')} />
      </div>
    </>
  );
}

interface WarnedProps {
  address: BallotAddress;
  step: 'open' | 'publish';
  /** Who took a paper ballot instead, where there are any. */
  onPaper?: readonly string[];
}

/** Opens or publishes; where the figures of a small group tell who chose what, that is read first. */
export function Warned({ address, step, onPaper = [] }: WarnedProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const command = useCommand(address.conferenceId, (warned: boolean) =>
    step === 'open' ? openBallot(address, { warned, onPaper }) : publishBallot(address, warned),
  );
  const { error } = command;
  const warning = error instanceof Refused && error.problem.code === 'secrecy-at-risk' ? error.problem.message : null;
  const words = step === 'open' ? 'ballots.open' : 'votes.publish';
  const anyway = step === 'open' ? 'ballots.openAnyway' : 'ballots.publishAnyway';
  return (
    <>
      {warning && (
        <Notice tone="wait" title={t('ballots.secrecyAtRisk')} alert>
          <p>{say(warning)}</p>
        </Notice>
      )}
      <Button loading={command.isPending} onClick={() => command.mutate(warning !== null)}>
        {t(warning ? anyway : words)}
      </Button>
      {!warning && <ProblemNotice error={error} />}
    </>
  );
}

/** Takes no more ballots. */
export function CloseBallot({ address, label }: { address: BallotAddress; label: string }) {
  const command = useCommand(address.conferenceId, () => closeBallot(address));
  return (
    <>
      <Button loading={command.isPending} onClick={() => command.mutate(undefined)}>
        {label}
      </Button>
      <ProblemNotice error={command.error} />
    </>
  );
}
