import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../shared/problem-notice';
import { isComplete, NO_GIVEN, type Given } from './answer-remark';
import { DispositionChoice } from './disposition-choice';
import styles from './dispositions.module.css';

interface SameAnswerProps {
  chosen: number;
  shown: number;
  isSaving: boolean;
  error: Error | null;
  onAll: () => void;
  onNone: () => void;
  onAnswer: (given: Given) => void;
}

/** One answer for all remarks that are picked: many people often say the same. */
export function SameAnswer({ chosen, shown, isSaving, error, onAll, onNone, onAnswer }: SameAnswerProps) {
  const { t } = useTranslation();
  const [given, setGiven] = useState<Given>(NO_GIVEN);
  return (
    <div className={styles.same} data-open={chosen > 0 || undefined}>
      <Group gap="xs">
        <strong role="status">{t('dispositionTable.picked', { count: chosen })}</strong>
        <Button size="xs" variant="default" disabled={shown === 0} onClick={onAll}>
          {t('dispositionTable.pickShown', { count: shown })}
        </Button>
        {chosen > 0 && (
          <Button size="xs" variant="default" onClick={onNone}>
            {t('dispositionTable.pickNone')}
          </Button>
        )}
      </Group>
      {chosen > 0 && (
        <div className={styles.sameForm}>
          <DispositionChoice
            chosen={given.disposition}
            onChoose={(disposition) => setGiven({ ...given, disposition })}
          />
          <Textarea
            autosize
            minRows={1}
            label={t('task.dispositionReason')}
            value={given.reason}
            onChange={(event) => setGiven({ ...given, reason: event.currentTarget.value })}
          />
          <ProblemNotice error={error} />
          <Button
            size="sm"
            disabled={!isComplete(given)}
            loading={isSaving}
            onClick={() => {
              onAnswer(given);
              setGiven(NO_GIVEN);
            }}
          >
            {t('dispositionTable.same', { count: chosen })}
          </Button>
        </div>
      )}
    </div>
  );
}
