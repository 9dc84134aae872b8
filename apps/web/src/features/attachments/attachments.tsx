import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section, Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import { AddAttachment } from './add-attachment-form';
import { AttachmentList } from './attachment-list';
import { attachmentsQuery } from './attachments-query';
import styles from './attachments.module.css';

interface AttachmentsProps {
  documentId: string;
  /** Beside something else that is asked, such as a decision: nothing to read takes no room, and the form is folded. */
  isBeside?: boolean;
}

/** The files that go with a document: annexes, figures, pictures; those who write it add and remove them. */
export function Attachments({ documentId, isBeside = false }: AttachmentsProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const { data, error } = useQuery(attachmentsQuery(documentId));
  if (!data && !error) return null;
  if (data && isBeside && data.attachments.length === 0 && !data.mayChange) return null;
  const current = data?.attachments.filter(({ removedAt }) => !removedAt) ?? [];
  const removed = data?.attachments.filter(({ removedAt }) => removedAt) ?? [];
  return (
    <Section id="attachments" title={t('attachments.title')}>
      <ProblemNotice error={data ? null : error} />
      {data && current.length === 0 && <p className="quiet">{t('attachments.none')}</p>}
      {current.length > 0 && (
        <Sheet flush>
          <AttachmentList documentId={documentId} attachments={current} mayRemove={data!.mayChange} />
        </Sheet>
      )}
      {removed.length > 0 && (
        <details className={styles.folded}>
          <summary>{t('attachments.removed', { count: removed.length })}</summary>
          <AttachmentList documentId={documentId} attachments={removed} mayRemove={false} />
        </details>
      )}
      {data?.mayChange && (
        <Folded isFolded={isBeside} summary={t('attachments.more')}>
          <AddAttachment documentId={documentId} largestBytes={data.largestBytes} />
        </Folded>
      )}
      {data?.whyNot && <p className={styles.whyNot}>{say(data.whyNot)}</p>}
    </Section>
  );
}

function Folded({ isFolded, summary, children }: { isFolded: boolean; summary: string; children: ReactNode }) {
  if (!isFolded) return children;
  return (
    <details className={styles.folded}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
