import type { TaskDetail } from '@conference/contracts';
import { Anchor, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { writeInstant } from '../../shared/dates';
import { FileField } from '../../shared/file-field';
import { Progress } from '../documents/dispositions/progress';
import { tableQuery } from '../documents/dispositions/read-table';
import { draftQuery } from '../documents/writing/read-draft';
import type { Answer, RevisedText } from './answer';
import { openRemarks } from './open-remarks';
import styles from './task.module.css';

interface DispositionFieldsProps {
  task: TaskDetail;
  answer: Answer;
  onFill: (part: Partial<Answer>) => void;
}

/** How far the table is, and which text goes with it. The table itself has its own page. */
export function DispositionFields({ task, answer, onFill }: DispositionFieldsProps) {
  const { t } = useTranslation();
  const { documentId } = task;
  const { data: table } = useQuery({ ...tableQuery(documentId ?? ''), enabled: documentId !== null });
  const total = table?.opinions.length ?? task.opinions.length;
  const open = table?.undisposed ?? openRemarks(task).length;
  return (
    <>
      <div className={styles.way}>
        <Progress answered={total - open} total={total} />
        <Text>{t(total > 0 ? 'task.dispositionLead' : 'task.noRemarks')}</Text>
        {documentId && (
          <Anchor
            fw={600}
            renderRoot={(props) => <Link to="/documents/$documentId/dispositions" params={{ documentId }} {...props} />}
          >
            {t('task.openTable')}
          </Anchor>
        )}
        {open > 0 && <Text c="var(--wait)">{t('task.dispositionMissing', { count: open })}</Text>}
      </div>
      {documentId && <RevisedChoice documentId={documentId} answer={answer} onFill={onFill} />}
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

interface RevisedChoiceProps {
  documentId: string;
  answer: Answer;
  onFill: (part: Partial<Answer>) => void;
}

function RevisedChoice({ documentId, answer, onFill }: RevisedChoiceProps) {
  const { t } = useTranslation();
  const { data: draft } = useQuery(draftQuery(documentId));
  const written = draft && draft.version > 0 && !draft.isHandedIn && draft.savedAt ? draft : null;
  const ways: readonly (readonly [RevisedText, string])[] = [
    ...(written ? [['written', t('task.revisedWritten', { time: writeInstant(written.savedAt ?? '') })] as const] : []),
    ['file', t('task.revisedFile')],
    ['none', t('task.revisedNone')],
  ];
  return (
    <>
      <fieldset className={styles.choices}>
        <legend>{t('task.revised')}</legend>
        {ways.map(([way, words]) => (
          <label key={way} className={styles.choice}>
            <input
              type="radio"
              name="revised"
              value={way}
              checked={answer.revised === way}
              onChange={() =>
                onFill({ revised: way, draftVersion: way === 'written' ? (written?.version ?? null) : null })
              }
            />
            {words}
          </label>
        ))}
        <Anchor renderRoot={(props) => <Link to="/documents/$documentId/write" params={{ documentId }} {...props} />}>
          {t('task.writeOpen')}
        </Anchor>
      </fieldset>
      {answer.revised === 'file' && (
        <FileField
          label={t('task.draftFile')}
          hint={t('task.draftFileHint')}
          accept=".docx,.pdf,.odt"
          file={answer.file}
          onPick={(file) => onFill({ file })}
        />
      )}
    </>
  );
}
