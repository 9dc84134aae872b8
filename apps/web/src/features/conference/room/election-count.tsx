import type { FloorView } from '@conference/contracts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../shared/problem-notice';
import { useCommand } from '../use-command';
import { CountField } from './count-field';
import { countElection } from './count-election';
import styles from './room.module.css';
import { wholeNumber } from './whole-number';

interface ElectionCountProps {
  conferenceId: string;
  election: FloorView['elections'][number];
}

const BALLOTS = ['issued', 'collected', 'valid'] as const;

/** Takes the record of the counting committee: ballots, then the votes of each candidate. */
export function ElectionCount({ conferenceId, election }: ElectionCountProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const number = (field: string) => wholeNumber(typed[field] ?? '');
  const type = (field: string) => (value: string) => setTyped((before) => ({ ...before, [field]: value }));
  const voteField = (code: string) => `votes ${code}`;
  const fields = [...BALLOTS, ...election.candidates.map(({ code }) => voteField(code))];

  const command = useCommand(conferenceId, () =>
    countElection(conferenceId, election.code, {
      issued: number('issued') ?? 0,
      collected: number('collected') ?? 0,
      valid: number('valid') ?? 0,
      invalid: [],
      votes: Object.fromEntries(election.candidates.map(({ code }) => [code, number(voteField(code)) ?? 0])),
    }),
  );
  return (
    <>
      <div className={styles.figures}>
        {BALLOTS.map((ballots) => (
          <CountField
            key={ballots}
            label={t(`room.${ballots}`)}
            value={typed[ballots] ?? ''}
            onChange={type(ballots)}
          />
        ))}
      </div>
      <div className={styles.ballot}>
        {election.candidates.map(({ code, name }) => (
          <CountField
            key={code}
            isRow
            label={name}
            value={typed[voteField(code)] ?? ''}
            onChange={type(voteField(code))}
          />
        ))}
      </div>
      <div className={styles.controls}>
        <Button
          disabled={fields.some((field) => number(field) === null)}
          loading={command.isPending}
          onClick={() => command.mutate(undefined)}
        >
          {t('room.count')}
        </Button>
      </div>
      <ProblemNotice error={command.error} />
    </>
  );
}
