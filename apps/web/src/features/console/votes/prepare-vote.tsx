import type { ConferenceDetail } from '@conference/contracts';
import { VOTE_WAY_NAMES, VOTE_WAYS, type VoteWay } from '@conference/domain';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../shared/problem-notice';
import { useSentence } from '../../../shared/sentence';
import { useCommand } from '../../../shared/use-command';
import styles from '../room.module.css';
import { rowNames } from './row-names';
import { prepareVote } from './vote-commands';

/** Prepares the vote on a motion that has none yet: how it will be counted is settled before it opens. */
export function PrepareVote({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const say = useSentence();
  const [motion, setMotion] = useState('');
  const [way, setWay] = useState<VoteWay>('hands');
  const [rows, setRows] = useState('');
  const { votes, motions } = conference.floor;
  const command = useCommand(conference.id, () =>
    prepareVote(conference.id, { motion, way, rows: way === 'rows' ? rowNames(rows) : [] }),
  );
  const taken = new Set(votes.filter(({ state }) => state !== 'void').map((vote) => vote.motion));
  const left = motions.filter(({ code }) => !taken.has(code));
  if (left.length === 0) return null;
  return (
    <>
      <div className={styles.controls}>
        <NativeSelect
          className={styles.grow}
          label={t('votes.motion')}
          value={motion}
          onChange={(event) => setMotion(event.currentTarget.value)}
          data={[
            { value: '', label: t('votes.chooseMotion') },
            ...left.map(({ code, title }) => ({ value: code, label: title })),
          ]}
        />
        <NativeSelect
          className={styles.grow}
          label={t('votes.howCounted')}
          value={way}
          onChange={(event) => setWay(VOTE_WAYS.find((known) => known === event.currentTarget.value) ?? 'hands')}
          data={VOTE_WAYS.map((known) => ({ value: known, label: say(VOTE_WAY_NAMES[known]) }))}
        />
        {way === 'rows' && (
          <TextInput
            className={styles.grow}
            label={t('votes.rows')}
            placeholder={t('votes.rowsExample')}
            value={rows}
            onChange={(event) => setRows(event.currentTarget.value)}
          />
        )}
        <Button
          disabled={motion === ''}
          loading={command.isPending}
          onClick={() => command.mutate(undefined, { onSuccess: () => setMotion('') })}
        >
          {t('votes.prepare')}
        </Button>
      </div>
      <ProblemNotice error={command.error} />
    </>
  );
}
