import type { OpinionView } from '@conference/contracts';
import type { DispositionKind } from '@conference/domain';
import { Button, Group, Textarea } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../shared/problem-notice';
import { DispositionChoice } from './disposition-choice';

/** What is filled in for a remark so far. */
export interface Given {
  readonly disposition: DispositionKind | null;
  readonly reason: string;
}

export const NO_GIVEN: Given = { disposition: null, reason: '' };

/** Whether everything is there. */
export function isComplete({ disposition, reason }: Given): boolean {
  return disposition !== null && reason.trim() !== '';
}

interface AnswerRemarkProps {
  opinion: OpinionView;
  given: Given;
  isSaving: boolean;
  error: Error | null;
  onGive: (given: Given) => void;
  onSave: (given: Given) => void;
  onClose: () => void;
}

/** The answer to one remark; Ctrl+Enter saves it and goes on to the next, Escape closes it and keeps what was typed. */
export function AnswerRemark({ opinion, given, isSaving, error, onGive, onSave, onClose }: AnswerRemarkProps) {
  const { t } = useTranslation();
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && isComplete(given) && !isSaving) onSave(given);
  };
  return (
    <div role="group" aria-label={t('dispositionTable.answerTo', { name: opinion.person })} onKeyDown={press}>
      <DispositionChoice
        hasFocus
        chosen={given.disposition}
        onChoose={(disposition) => onGive({ ...given, disposition })}
      />
      <Textarea
        autosize
        minRows={2}
        mt="sm"
        mb="sm"
        label={t('task.dispositionReason')}
        value={given.reason}
        onChange={(event) => onGive({ ...given, reason: event.currentTarget.value })}
      />
      <ProblemNotice error={error} />
      <Group gap="xs">
        <Button size="sm" disabled={!isComplete(given)} loading={isSaving} onClick={() => onSave(given)}>
          {t('dispositionTable.saveNext')}
        </Button>
        <Button size="sm" variant="default" onClick={onClose}>
          {t('app.close')}
        </Button>
        <span className="quiet">{t('dispositionTable.keys')}</span>
      </Group>
    </div>
  );
}
