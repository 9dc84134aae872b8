import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../shared/new-id';
import { ProblemNotice } from '../../shared/problem-notice';
import styles from '../console/room.module.css';
import { useCommand } from '../../shared/use-command';
import { listAward } from './honour-commands';

const FIELDS = ['recipient', 'title', 'decision'] as const;
type Typed = Record<(typeof FIELDS)[number], string>;
const NOTHING: Typed = { recipient: '', title: '', decision: '' };

/** Puts an award on the list; its decision is ready before it is announced. */
export function AddAward({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(NOTHING);
  const [id, setId] = useState(newId);
  const list = useCommand(conferenceId, () => listAward(conferenceId, { id, ...typed }));
  const listed = () => {
    setTyped(NOTHING);
    setId(newId());
  };
  return (
    <>
      <div className={styles.controls}>
        {FIELDS.map((field) => (
          <TextInput
            key={field}
            className={styles.grow}
            label={t(`honours.${field}`)}
            value={typed[field]}
            onChange={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
          />
        ))}
        <Button
          variant="default"
          disabled={FIELDS.some((field) => !typed[field].trim())}
          loading={list.isPending}
          onClick={() => list.mutate(undefined, { onSuccess: listed })}
        >
          {t('honours.add')}
        </Button>
      </div>
      <ProblemNotice error={list.error} />
    </>
  );
}
