import type { PreflightView } from '@conference/contracts';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice';
import { useSentence } from '../../shared/sentence';
import { useCommand } from '../../shared/use-command';
import { explainDeviation } from './read-preflight';
import styles from './room.module.css';

interface ExplainDeviationProps {
  conferenceId: string;
  deviation: PreflightView['deviations'][number];
}

/** One place where the programme departs from its rules: its reason, or the field for it. */
export function ExplainDeviation({ conferenceId, deviation }: ExplainDeviationProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const [reason, setReason] = useState('');
  const { code, kind, sentence } = deviation;
  const command = useCommand(conferenceId, () => explainDeviation(conferenceId, { code, kind, reason }));
  if (deviation.reason !== null) {
    return (
      <p>
        {say(sentence)} {t('preflight.explained', { reason: deviation.reason })}
      </p>
    );
  }
  return (
    <>
      <div className={styles.controls}>
        <TextInput
          className={styles.grow}
          label={t('preflight.reason')}
          description={say(sentence)}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button variant="default" loading={command.isPending} onClick={() => command.mutate(undefined)}>
          {t('preflight.explain')}
        </Button>
      </div>
      <ProblemNotice error={command.error} />
    </>
  );
}
