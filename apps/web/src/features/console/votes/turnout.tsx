import { MOTION_CHOICES, type MotionChoice } from '@conference/domain';
import { Button, NativeSelect } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../shared/problem-notice';
import { useCommand } from '../../../shared/use-command';
import styles from '../room.module.css';
import { votersQuery, writeDown, type VoteAddress } from './vote-commands';

/** How many have voted on their phones, and a place to write down those who raise a hand instead. */
export function Turnout({ address }: { address: VoteAddress }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data } = useQuery(votersQuery(address));
  const [personId, setPersonId] = useState('');
  const command = useCommand(address.conferenceId, async (choice: MotionChoice) => {
    await writeDown(address, personId, choice);
    setPersonId('');
    await queries.invalidateQueries({ queryKey: votersQuery(address).queryKey });
  });
  const voters = data?.voters ?? [];
  const waiting = voters.filter(({ choice }) => choice === null);
  return (
    <>
      <p className={styles.result} aria-live="polite">
        {t('votes.cast', { cast: voters.length - waiting.length, present: voters.length })}
      </p>
      {waiting.length > 0 && (
        <div className={styles.controls}>
          <NativeSelect
            className={styles.grow}
            label={t('votes.writeDown')}
            value={personId}
            onChange={(event) => setPersonId(event.currentTarget.value)}
            data={[
              { value: '', label: t('votes.choosePerson') },
              ...waiting.map(({ personId: id, name }) => ({ value: id, label: name })),
            ]}
          />
          {MOTION_CHOICES.map((choice) => (
            <Button
              key={choice}
              variant="default"
              disabled={personId === ''}
              loading={command.isPending}
              onClick={() => command.mutate(choice)}
            >
              {t(`votes.${choice}`)}
            </Button>
          ))}
        </div>
      )}
      <ProblemNotice error={command.error} />
    </>
  );
}
