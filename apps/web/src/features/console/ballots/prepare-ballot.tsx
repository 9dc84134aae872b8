import type { SecretBallots } from '@conference/contracts';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../room.module.css';
import { MakeKey } from './make-key';

interface PrepareBallotProps {
  conferenceId: string;
  subjects: SecretBallots['subjects'];
}

/** Prepares a secret ballot on a motion with a key that is made in this browser. */
export function PrepareBallot({ conferenceId, subjects }: PrepareBallotProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState('');
  const subject = subjects.find(({ code }) => code === chosen) ?? null;
  return (
    <div className={styles.controls}>
      <NativeSelect
        className={styles.grow}
        label={t('ballots.subject')}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[
          { value: '', label: t('votes.chooseMotion') },
          ...subjects.map(({ code, title }) => ({ value: code, label: title })),
        ]}
      />
      <MakeKey conferenceId={conferenceId} subject={subject} onDone={() => setChosen('')} />
    </div>
  );
}
