import type { TaskDetail } from '@conference/contracts';
import { OUTCOMES_WITH_REASON, saysWhy } from '@conference/domain';
import { Checkbox, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EvidenceFields } from '../../shared/evidence-fields';
import { FileField } from '../../shared/file-field';
import { readNumber } from '../../shared/read-number';
import { saidRemarks, type Answer } from './answer';
import { DispositionFields } from './disposition-fields';
import { DraftFields } from './draft-fields';

interface AnswerFieldsProps {
  task: TaskDetail;
  answer: Answer;
  onFill: (part: Partial<Answer>) => void;
}

/** What else an answer needs, by the kind of the task. */
export function AnswerFields(props: AnswerFieldsProps) {
  const { t } = useTranslation();
  switch (props.task.kind) {
    case 'draft':
      return <DraftFields {...props} />;
    case 'disposition':
      return <DispositionFields {...props} />;
    case 'assessment':
      return null; // scored on a page of its own
    case 'progress':
      return <ProgressFields {...props} />;
    case 'issue':
    case 'publication':
    case 'posting':
      return <Hint kind={props.task.kind} />;
    case 'staffBallot':
      return <Text>{t('task.ballotHint')}</Text>;
    case 'response':
    case 'commitment':
      return (
        <>
          <ReasonField {...props} />
          <FileField
            label={t('targets.evidenceFile')}
            file={props.answer.file}
            onPick={(file) => props.onFill({ file })}
          />
        </>
      );
    case 'confirmation':
    case 'opinion':
    case 'approval':
    case 'objection':
      return <ReasonField {...props} />;
  }
}

function ReasonField({ task, answer, onFill }: AnswerFieldsProps) {
  const { t } = useTranslation();
  const { outcome, reason } = answer;
  const isSaid = saysWhy(task.kind, { reason: null, remarks: saidRemarks(answer) });
  const isRequired = outcome !== null && OUTCOMES_WITH_REASON.includes(outcome) && !isSaid;
  return (
    <Textarea
      autosize
      minRows={3}
      label={t('task.reason')}
      description={outcome ? t(isRequired ? 'task.reasonRequired' : 'task.reasonOptional') : ' '}
      required={isRequired}
      value={reason}
      onChange={(event) => onFill({ reason: event.currentTarget.value })}
    />
  );
}

function ProgressFields({ task, answer, onFill }: AnswerFieldsProps) {
  const { t } = useTranslation();
  const onTrack = task.mayBeOnTrack && (
    <Checkbox
      label={t('tasks.onTrack')}
      description={t('tasks.onTrackHint')}
      checked={answer.onTrack}
      onChange={(event) => onFill({ onTrack: event.currentTarget.checked })}
    />
  );
  if (answer.onTrack) return onTrack;
  return (
    <>
      {onTrack}
      <TextInput
        label={t('targets.value')}
        description={t('targets.valueHint')}
        inputMode="decimal"
        value={answer.value}
        error={readNumber(answer.value) === undefined && t('targets.notNumber')}
        onChange={(event) => onFill({ value: event.currentTarget.value })}
      />
      <Textarea
        autosize
        minRows={3}
        required
        label={t('task.progressNote')}
        value={answer.note}
        onChange={(event) => onFill({ note: event.currentTarget.value })}
      />
      <EvidenceFields file={answer.file} evidenceOn={answer.evidenceOn} period={task.period} onFill={onFill} />
    </>
  );
}

const HINTS = { issue: 'task.issueHint', publication: 'task.publicationHint', posting: 'task.postingHint' } as const;

function Hint({ kind }: { kind: keyof typeof HINTS }) {
  const { t } = useTranslation();
  return <Text>{t(HINTS[kind])}</Text>;
}
