import type { ConferenceDetail, ElectionView } from '@conference/contracts';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Pill } from '../../../shared/pill';
import styles from '../room.module.css';
import { ActButton } from '../../../shared/act-button';
import { ReasonButton } from '../../../shared/reason-button';
import { electionCommands, type ElectionAddress } from './election-commands';
import { RaisedHandsForm } from './raised-hands';

interface CandidatesProps {
  conference: ConferenceDetail;
  address: ElectionAddress;
  election: ElectionView;
}

/** Who is nominated, who agrees to stand, who withdrew; and the list that is adopted. */
export function Candidates({ conference, address, election }: CandidatesProps) {
  const { t } = useTranslation();
  const { nominations, planned, state } = election;
  const standing = nominations.filter(({ withdrawnBecause }) => withdrawnBecause === null);
  const isOpen = state === 'nominating';
  return (
    <>
      <ul className={styles.list}>
        {nominations.map((nomination) => (
          <li key={`${nomination.personId} ${nomination.withdrawnBecause}`} className={styles.row}>
            <Nomination address={address} nomination={nomination} isOpen={isOpen} />
          </li>
        ))}
        {isOpen &&
          planned.map(({ personId, name }) => (
            <li key={personId} className={styles.row}>
              <span className={styles.grow}>
                {name} <span className="quiet">· {t('elections.planned')}</span>
              </span>
              <ActButton
                isQuiet
                conferenceId={conference.id}
                label={t('elections.nominate')}
                fullLabel={t('elections.nominateNamed', { name })}
                act={() => electionCommands.nominate(address, personId, t('elections.plannedBy'))}
              />
            </li>
          ))}
      </ul>
      {isOpen && <Nominate conference={conference} address={address} />}
      {isOpen && standing.length > 0 && (
        <>
          <p className="quiet">{t('elections.listHint', { count: standing.length })}</p>
          <RaisedHandsForm
            conferenceId={conference.id}
            label={t('elections.adoptList')}
            act={(adoption) => electionCommands.adoptList(address, adoption)}
          />
        </>
      )}
    </>
  );
}

interface NominationProps {
  address: ElectionAddress;
  nomination: ElectionView['nominations'][number];
  isOpen: boolean;
}

function Nomination({ address, nomination, isOpen }: NominationProps) {
  const { t } = useTranslation();
  const { personId, name, unit, proposedBy, consented, withdrawnBecause } = nomination;
  const { conferenceId } = address;
  return (
    <>
      <span className={styles.grow}>
        <strong>{name}</strong>
        <span className="quiet">
          {unit && ` · ${unit}`} · {t('elections.by', { by: proposedBy })}
        </span>
      </span>
      {withdrawnBecause === null ? (
        <Pill tone={consented ? 'good' : 'wait'}>
          {t(consented ? 'elections.consented' : 'elections.notConsented')}
        </Pill>
      ) : (
        <Pill>{t('elections.withdrawn', { reason: withdrawnBecause })}</Pill>
      )}
      {isOpen && withdrawnBecause === null && !consented && (
        <ActButton
          conferenceId={conferenceId}
          label={t('elections.consent')}
          fullLabel={t('elections.consentNamed', { name })}
          act={() => electionCommands.consent(address, personId)}
        />
      )}
      {withdrawnBecause === null && (
        <ReasonButton
          conferenceId={conferenceId}
          label={t('elections.withdraw')}
          fullLabel={t('elections.withdrawNamed', { name })}
          act={(reason) => electionCommands.withdraw(address, personId, reason)}
        />
      )}
    </>
  );
}

function Nominate({ conference, address }: { conference: ConferenceDetail; address: ElectionAddress }) {
  const { t } = useTranslation();
  const [personId, setPerson] = useState('');
  const [proposedBy, setProposedBy] = useState('');
  return (
    <div className={styles.controls}>
      <NativeSelect
        className={styles.grow}
        label={t('elections.nominee')}
        value={personId}
        onChange={(event) => setPerson(event.currentTarget.value)}
        data={[
          { value: '', label: t('elections.choosePerson') },
          ...conference.floor.attendees.map(({ personId: value, name }) => ({ value, label: name })),
        ]}
      />
      <TextInput
        className={styles.grow}
        label={t('elections.proposedBy')}
        value={proposedBy}
        maxLength={200}
        onChange={(event) => setProposedBy(event.currentTarget.value)}
      />
      <ActButton
        isQuiet
        conferenceId={conference.id}
        label={t('elections.nominate')}
        disabled={personId === '' || !proposedBy.trim()}
        act={() => electionCommands.nominate(address, personId, proposedBy)}
        onDone={() => setPerson('')}
      />
    </div>
  );
}
