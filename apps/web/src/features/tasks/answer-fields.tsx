import type { TaskDetail } from '@conference/contracts';
import { OUTCOMES_WITH_REASON } from '@conference/domain';
import { Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FileField } from '../../shared/file-field';
import { readNumber } from '../../shared/read-number';
import type { Answer } from './answer';
import { DispositionFields } from './disposition-fields';

interface AnswerFieldsProps {
  task: TaskDetail;
  answer: Answer;
  onFill: (part: Partial<Answer>) => void;
}

const DRAFT_TYPES = '.docx,.pdf';

/** What else an answer needs, by the kind of the task. */
export function AnswerFields({ task, answer, onFill }: AnswerFieldsProps) {
  switch (task.kind) {
    case 'draft':
      return <DraftFields answer={answer} onFill={onFill} />;
    case 'disposition':
      return <DispositionFields task={task} answer={answer} onFill={onFill} />;
    case 'progress':
      return <ProgressFields answer={answer} onFill={onFill} />;
    case 'issue':
      return <IssueHint />;
    case 'opinion':
    case 'approval':
      return <ReasonField answer={answer} onFill={onFill} />;
  }
}

type PartProps = Pick<AnswerFieldsProps, 'answer' | 'onFill'>;

function ReasonField({ answer, onFill }: PartProps) {
  const { t } = useTranslation();
  const isRequired = answer.outcome !== null && OUTCOMES_WITH_REASON.includes(answer.outcome);
  return (
    <Textarea
      autosize
      minRows={3}
      label={t('task.reason')}
      description={answer.outcome ? t(isRequired ? 'task.reasonRequired' : 'task.reasonOptional') : ' '}
      required={isRequired}
      value={answer.reason}
      onChange={(event) => onFill({ reason: event.currentTarget.value })}
    />
  );
}

function DraftFields({ answer, onFill }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
      <FileField
        label={t('task.draftFile')}
        hint={t('task.draftFileHint')}
        accept={DRAFT_TYPES}
        file={answer.file}
        onPick={(file) => onFill({ file })}
      />
      <Textarea
        autosize
        minRows={2}
        label={t('task.note')}
        description={t('task.reasonOptional')}
        value={answer.note}
        onChange={(event) => onFill({ note: event.currentTarget.value })}
      />
    </>
  );
}

function ProgressFields({ answer, onFill }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
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
      <FileField label={t('targets.evidenceFile')} file={answer.file} onPick={(file) => onFill({ file })} />
    </>
  );
}

function IssueHint() {
  const { t } = useTranslation();
  return <Text>{t('task.issueHint')}</Text>;
}
