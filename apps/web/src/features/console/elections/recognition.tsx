import type { ElectionView } from '@conference/contracts';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../../shared/dates';
import { Pill } from '../../../shared/pill';
import { useSentence } from '../../../shared/sentence';
import styles from '../room.module.css';
import { ActButton } from '../../../shared/act-button';
import { electionCommands, type ElectionAddress } from './election-commands';

/** After the conference: by when those elected are to be recognised, and the decision that does. */
export function Recognition({ address, election }: { address: ElectionAddress; election: ElectionView }) {
  const { t } = useTranslation();
  const say = useSentence();
  const [symbol, setSymbol] = useState('');
  const [on, setOn] = useState('');
  const { recognition, recognitionDue, state, may } = election;
  if (recognition) {
    const { symbol: by, recognisedOn, isLate } = recognition;
    return (
      <p>
        {t('elections.recognised', { symbol: by, date: writeDate(recognisedOn) })}{' '}
        {isLate && <Pill tone="late">{t('elections.late')}</Pill>}
      </p>
    );
  }
  if (state !== 'decided') return null;
  return (
    <>
      {recognitionDue && (
        <p>{t('elections.due', { date: writeDate(recognitionDue.dueOn), why: say(recognitionDue.explanation) })}</p>
      )}
      {may.recognise && (
        <div className={styles.controls}>
          <TextInput
            className={styles.grow}
            label={`${t('elections.recognition')}: ${t('elections.symbol')}`}
            value={symbol}
            maxLength={100}
            onChange={(event) => setSymbol(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t('elections.recognisedOn')}
            value={on}
            onChange={(event) => setOn(event.currentTarget.value)}
          />
          <ActButton
            conferenceId={address.conferenceId}
            label={t('elections.recognise')}
            disabled={!symbol.trim() || on === ''}
            act={() => electionCommands.recognise(address, symbol, on)}
          />
        </div>
      )}
    </>
  );
}
