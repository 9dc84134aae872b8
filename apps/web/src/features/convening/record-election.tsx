import type { ConveningUnit, ConveningView, UnitElectionBody } from '@conference/contracts';
import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice';
import { CountField } from '../../shared/count-field';
import { wholeNumber } from '../../shared/whole-number';
import { useCommand } from '../../shared/use-command';
import { recordElection } from './convening-commands';
import styles from './convening.module.css';

interface RecordElectionProps {
  conferenceId: string;
  convening: ConveningView;
  unit: ConveningUnit;
  onDone: () => void;
}

/** What the minutes of a unit's meeting say: when, how many were there, how many votes each candidate had. */
export function RecordElection({ conferenceId, convening, unit, onDone }: RecordElectionProps) {
  const { t } = useTranslation();
  const [heldOn, setHeldOn] = useState('');
  const [present, setPresent] = useState('');
  const [votes, setVotes] = useState<Readonly<Record<string, string>>>({});
  const command = useCommand(conferenceId, (body: UnitElectionBody) => recordElection(conferenceId, body));
  const candidates = candidatesOf(convening, unit).map(({ id, name }) => ({ id, name, votes: votes[id] ?? '' }));
  const given = candidates.filter((candidate) => wholeNumber(candidate.votes) !== null);
  return (
    <Stack>
      <p style={{ margin: 0 }}>
        {t('convening.recordLead', { unit: unit.name, staff: unit.staff, seats: unit.seatsOpen })}
      </p>
      {unit.tied.length > 0 && <p style={{ margin: 0 }}>{t('convening.tiedOnly')}</p>}
      <div className={styles.pair}>
        <TextInput
          required
          type="date"
          label={t('convening.heldOn')}
          value={heldOn}
          onChange={(event) => setHeldOn(event.currentTarget.value)}
        />
        <CountField label={t('convening.present')} value={present} onChange={setPresent} />
      </div>
      <fieldset className={styles.fields}>
        <legend>{t('convening.votes')}</legend>
        <p className="quiet">{t('convening.votesHint')}</p>
        {candidates.map(({ id, name, votes: count }) => (
          <CountField
            key={id}
            isRow
            label={name}
            value={count}
            onChange={(value) => setVotes((before) => ({ ...before, [id]: value }))}
          />
        ))}
      </fieldset>
      <ProblemNotice error={command.error} />
      <Button
        loading={command.isPending}
        disabled={wholeNumber(present) === null || heldOn === '' || given.length === 0}
        onClick={() =>
          command.mutate(
            {
              unitId: unit.id,
              heldOn,
              present: wholeNumber(present) ?? 0,
              candidates: given.map((candidate) => ({
                personId: candidate.id,
                votes: wholeNumber(candidate.votes) ?? 0,
              })),
            },
            { onSuccess: onDone },
          )
        }
      >
        {t('convening.save')}
      </Button>
    </Stack>
  );
}

/** Those who were tied; otherwise everybody of the unit who is no delegate yet. */
function candidatesOf({ people, exOfficio }: ConveningView, { id, tied, elected }: ConveningUnit) {
  if (tied.length > 0) return tied;
  const taken = new Set([...exOfficio, ...elected].map((person) => person.id));
  return people.filter((person) => person.unitId === id && !taken.has(person.id));
}
