import type { OpenVoteView } from '@conference/contracts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../shared/problem-notice';
import { useCommand } from '../use-command';
import { closeVote } from './close-vote';
import { CountField } from './count-field';
import styles from './room.module.css';
import { wholeNumber } from './whole-number';

/** Takes the count of an open vote; the sum is shown while one types. */
export function VoteCount({ conferenceId, vote }: { conferenceId: string; vote: OpenVoteView }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState({ yes: '', no: '', abstain: '' });
  const [yes, no, abstain] = [wholeNumber(typed.yes), wholeNumber(typed.no), wholeNumber(typed.abstain)];
  const isComplete = yes !== null && no !== null && abstain !== null;
  const command = useCommand(conferenceId, () =>
    closeVote(conferenceId, vote.id, { yes: yes ?? 0, no: no ?? 0, abstain: abstain ?? 0 }),
  );
  return (
    <>
      <div className={styles.controls}>
        <div className={styles.figures}>
          {(['yes', 'no', 'abstain'] as const).map((answer) => (
            <CountField
              key={answer}
              label={t(`room.${answer}`)}
              value={typed[answer]}
              onChange={(value) => setTyped((before) => ({ ...before, [answer]: value }))}
            />
          ))}
        </div>
        <Button disabled={!isComplete} loading={command.isPending} onClick={() => command.mutate(undefined)}>
          {t('room.closeVote')}
        </Button>
        <span className="quiet numbers" aria-live="polite">
          {t('room.counted', { counted: (yes ?? 0) + (no ?? 0) + (abstain ?? 0), present: vote.present })}
        </span>
      </div>
      <ProblemNotice error={command.error} />
    </>
  );
}
