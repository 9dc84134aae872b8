import type { ConferenceDetail, ElectionView } from '@conference/contracts';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../room.module.css';
import { ActButton } from '../../../shared/act-button';
import { electionCommands, type ElectionAddress } from './election-commands';
import { PeoplePicker } from './people-picker';
import { RaisedHandsForm } from './raised-hands';

interface SeatDecisionProps {
  conference: ConferenceDetail;
  address: ElectionAddress;
  election: ElectionView;
}

const TIED = ['decideRunOff', 'leaveVacant'] as const;
const SHORT = ['voteAgainSame', 'voteAgainNew', 'leaveVacant'] as const;
type Choice = (typeof TIED)[number] | (typeof SHORT)[number];

/** What becomes of seats that a round left open: the adopted rule for ties, or what the conference decides. */
export function SeatDecision({ conference, address, election }: SeatDecisionProps) {
  const { t } = useTranslation();
  const isTied = election.state === 'tied';
  const choices: readonly Choice[] = isTied ? TIED : SHORT;
  const [choice, setChoice] = useState<Choice>(choices[0]!);
  return (
    <>
      <p>
        {isTied
          ? t('elections.tied', { names: election.tied.map(({ name }) => name).join(', ') })
          : t('elections.short', { count: election.openSeats })}
      </p>
      {isTied && election.rules?.tie === 'older' && <ByAge address={address} election={election} />}
      {isTied && election.rules?.tie === 'lot' && (
        <ByLot conference={conference} address={address} election={election} />
      )}
      <div className={styles.controls}>
        <NativeSelect
          className={styles.grow}
          label={t('elections.decision')}
          value={choice}
          onChange={(event) => setChoice(choices.find((known) => known === event.currentTarget.value) ?? choice)}
          data={choices.map((value) => ({ value, label: t(`elections.${value}`) }))}
        />
      </div>
      <RaisedHandsForm
        conferenceId={conference.id}
        label={t('elections.saveDecision')}
        act={(adoption) => electionCommands.decide(address, { ...WHAT[choice], adoption })}
      />
    </>
  );
}

const WHAT = {
  decideRunOff: { what: 'runOff' },
  leaveVacant: { what: 'leaveVacant' },
  voteAgainSame: { what: 'voteAgain', among: 'sameList' },
  voteAgainNew: { what: 'voteAgain', among: 'newNominations' },
} as const;

function ByAge({ address, election }: { address: ElectionAddress; election: ElectionView }) {
  const { t } = useTranslation();
  const [bornOn, setBornOn] = useState<Readonly<Record<string, string>>>({});
  return (
    <div className={styles.controls}>
      {election.tied.map(({ personId, name }) => (
        <TextInput
          key={personId}
          type="date"
          label={t('elections.born', { name })}
          value={bornOn[personId] ?? ''}
          onChange={(event) => setBornOn({ ...bornOn, [personId]: event.currentTarget.value })}
        />
      ))}
      <ActButton
        conferenceId={address.conferenceId}
        label={t('elections.settleByAge')}
        disabled={election.tied.some(({ personId }) => !bornOn[personId])}
        act={() => electionCommands.decide(address, { what: 'settledByAge', bornOn: { ...bornOn } })}
      />
    </div>
  );
}

function ByLot({ conference, address, election }: SeatDecisionProps) {
  const { t } = useTranslation();
  const [drawn, setDrawn] = useState<string[]>([]);
  const [witnessIds, setWitnesses] = useState<string[]>([]);
  const option = ({ personId, name }: { personId: string; name: string }) => ({ value: personId, label: name });
  return (
    <div className={styles.controls}>
      <PeoplePicker label={t('elections.drawn')} picked={drawn} onPick={setDrawn} people={election.tied.map(option)} />
      <PeoplePicker
        label={t('elections.witnesses')}
        picked={witnessIds}
        onPick={setWitnesses}
        people={conference.floor.attendees.filter(({ present }) => present).map(option)}
      />
      <ActButton
        conferenceId={conference.id}
        label={t('elections.settleByLot')}
        disabled={drawn.length === 0}
        act={() => electionCommands.decide(address, { what: 'settledByLot', drawn, witnessIds })}
      />
    </div>
  );
}
