import type { AttachmentView } from '@conference/contracts';
import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeSize } from '../../shared/file-size';
import { Moment } from '../../shared/moment';
import { ProblemNotice } from '../../shared/problem-notice';
import styles from './attachments.module.css';
import { removeAttachment } from './remove-attachment';
import { useAttachmentCommand } from './use-attachment-command';

interface AttachmentListProps {
  documentId: string;
  attachments: readonly AttachmentView[];
  mayRemove: boolean;
}

/** Files, each with what it is, who added it and who removed it. */
export function AttachmentList({ documentId, attachments, mayRemove }: AttachmentListProps) {
  return (
    <ul className={styles.list}>
      {attachments.map((attachment) => (
        <li key={attachment.id}>
          <Attachment attachment={attachment} />
          {mayRemove && <Remove documentId={documentId} attachment={attachment} />}
        </li>
      ))}
    </ul>
  );
}

function Attachment({ attachment }: { attachment: AttachmentView }) {
  const { t } = useTranslation();
  const { name, size, note, addedBy, addedAt, removedBy, removedAt, url } = attachment;
  return (
    <div className={styles.file}>
      <Anchor href={url}>{name}</Anchor> <span className="quiet nowrap">{writeSize(size)}</span>
      {note && <p className={styles.note}>{note}</p>}
      <p className={styles.when}>
        {t('attachments.addedBy', { name: addedBy })}, <Moment at={addedAt} />
        {removedAt && removedBy && (
          <>
            {' · '}
            {t('attachments.removedBy', { name: removedBy })}, <Moment at={removedAt} />
          </>
        )}
      </p>
    </div>
  );
}

function Remove({ documentId, attachment: { id, name } }: { documentId: string; attachment: AttachmentView }) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const command = useAttachmentCommand(documentId, () => removeAttachment(documentId, id));
  if (!isAsked) {
    return (
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('attachments.removeNamed', { name })}
        onClick={() => setAsked(true)}
      >
        {t('attachments.remove')}
      </Button>
    );
  }
  return (
    <div className={styles.ask} role="group" aria-label={t('attachments.removeAsk', { name })}>
      <span>{t('attachments.removeAsk', { name })}</span>
      <Button
        size="compact-sm"
        color="red"
        autoFocus
        loading={command.isPending}
        onClick={() => command.mutate(undefined)}
      >
        {t('attachments.remove')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setAsked(false)}>
        {t('attachments.keep')}
      </Button>
      <ProblemNotice error={command.error} />
    </div>
  );
}
