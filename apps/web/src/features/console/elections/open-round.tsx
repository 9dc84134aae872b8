import type { ConferenceDetail, ElectionView } from '@conference/contracts';
import { ROUND_WAY_NAMES, ROUND_WAYS, type RoundWay } from '@conference/domain';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../../shared/sentence';
import styles from '../room.module.css';
import { ActButton } from '../../../shared/act-button';
import { electionCommands, type ElectionAddress } from './election-commands';
import { PeoplePicker } from './people-picker';

interface OpenRoundProps {
  conference: ConferenceDetail;
  address: ElectionAddress;
  election: ElectionView;
}

/** Names who counts and who watches, and gives the ballots out: who is present then is the base of the round. */
export function OpenRound({ conference, address, election }: OpenRoundProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const isSecret = election.rules?.isSecret ?? true;
  const ways = ROUND_WAYS.filter((known) => isSecret === (known !== 'hands'));
  const [way, setWay] = useState<RoundWay>(ways[0]!);
  const [headId, setHead] = useState('');
  const [memberIds, setMembers] = useState<string[]>([]);
  const [witnessIds, setWitnesses] = useState<string[]>([]);
  const listed = new Set(election.candidates.map(({ personId }) => personId));
  const people = conference.floor.attendees
    .filter(({ personId, present }) => present && !listed.has(personId))
    .map(({ personId, name }) => ({ value: personId, label: name }));
  const besides = (...taken: readonly string[]) => people.filter(({ value }) => !taken.includes(value));
  const number = election.rounds.length + 1;
  return (
    <>
      <p className="quiet">{t('elections.committeeHint')}</p>
      <div className={styles.controls}>
        <NativeSelect
          className={styles.grow}
          label={t('elections.way')}
          value={way}
          onChange={(event) => setWay(ways.find((known) => known === event.currentTarget.value) ?? way)}
          data={ways.map((value) => ({ value, label: say(ROUND_WAY_NAMES[value]) }))}
        />
        <NativeSelect
          className={styles.grow}
          label={t('elections.head')}
          value={headId}
          onChange={(event) => setHead(event.currentTarget.value)}
          data={[{ value: '', label: t('elections.choosePerson') }, ...besides(...memberIds, ...witnessIds)]}
        />
        <PeoplePicker
          label={t('elections.members')}
          picked={memberIds}
          onPick={setMembers}
          people={besides(headId, ...witnessIds)}
        />
        <PeoplePicker
          label={t('elections.witnesses')}
          picked={witnessIds}
          onPick={setWitnesses}
          people={besides(headId, ...memberIds)}
        />
        <ActButton
          conferenceId={conference.id}
          label={t(way === 'hands' ? 'elections.handsRound' : 'elections.giveOut', { number })}
          disabled={headId === '' || memberIds.length === 0}
          act={() => electionCommands.openRound(address, { way, committee: { headId, memberIds, witnessIds } })}
        />
      </div>
    </>
  );
}
