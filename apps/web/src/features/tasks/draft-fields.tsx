import type { TaskDetail } from '@conference/contracts';
import { Button, Text, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FileField } from '../../shared/file-field';
import type { Answer } from './answer';
import styles from './task.module.css';

interface DraftFieldsProps {
  task: TaskDetail;
  answer: Answer;
  onFill: (part: Partial<Answer>) => void;
}

/** A draft is written on its own page and handed in there, or comes as a file. */
export function DraftFields({ task: { documentId }, answer, onFill }: DraftFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      {documentId && (
        <div className={styles.way}>
          <Text fw={600}>{t('task.writeHere')}</Text>
          <Text size="sm" c="dimmed">
            {t('task.writeHereHint')}
          </Text>
          <Button component={Link} to={`/documents/${documentId}/write`} mt="xs">
            {t('task.writeOpen')}
          </Button>
        </div>
      )}
      <FileField
        label={t('task.draftFile')}
        hint={t('task.draftFileHint')}
        accept=".docx,.pdf,.odt"
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
