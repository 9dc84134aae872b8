import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileField } from '../../shared/file-field';
import { writeSize } from '../../shared/file-size';
import { ProblemNotice } from '../../shared/problem-notice';
import { addAttachment } from './add-attachment';
import styles from './attachments.module.css';
import { useAttachmentCommand } from './use-attachment-command';

const TYPES = '.docx,.xlsx,.pdf,.png,.jpg,.jpeg,.odt';
const LONGEST_NOTE = 500;

/** Adds a file. What was picked and typed stays until the file is there, whatever happens on the way. */
export function AddAttachment({ documentId, largestBytes }: { documentId: string; largestBytes: number }) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const [note, setNote] = useState('');
  const [added, setAdded] = useState<string | null>(null);
  const command = useAttachmentCommand(documentId, (picked: File) => addAttachment(documentId, picked, note.trim()));
  const pick = (picked: File | null) => {
    setFile(picked);
    setAdded(null);
    command.reset();
  };
  const send = (picked: File) =>
    command.mutate(picked, {
      onSuccess: ({ name }) => {
        setFile(null);
        setNote('');
        setAdded(name);
      },
    });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (file && !command.isPending) send(file);
      }}
    >
      <FileField
        label={t('attachments.file')}
        hint={t('attachments.fileHint', { largest: writeSize(largestBytes) })}
        accept={TYPES}
        largestBytes={largestBytes}
        file={file}
        onPick={pick}
      />
      <TextInput
        label={t('attachments.note')}
        description={t('task.reasonOptional')}
        maxLength={LONGEST_NOTE}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <ProblemNotice error={command.error} />
      <div className={styles.act}>
        <Button type="submit" loading={command.isPending} disabled={!file}>
          {t('attachments.add')}
        </Button>
        <span role="status">{added && t('attachments.added', { name: added })}</span>
      </div>
    </form>
  );
}
