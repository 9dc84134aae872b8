import type { DocumentText } from '@conference/domain';
import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../shared/notice';
import styles from './reading.module.css';
import type { TypedRemarks } from './typed-remarks';

interface LostRemarksProps {
  text: DocumentText;
  remarks: TypedRemarks;
  onRemark: (blockId: string, text: string | null) => void;
}

/** Remarks on paragraphs that a newer revision no longer has; they stay, and go with the answer as remarks on the whole. */
export function LostRemarks({ text, remarks, onRemark }: LostRemarksProps) {
  const { t } = useTranslation();
  const lost = Object.entries(remarks).filter(([blockId]) => text.blocks.every(({ id }) => id !== blockId));
  if (lost.length === 0) return null;
  return (
    <div className={styles.lost}>
      <Notice tone="wait" title={t('reading.lost')} />
      {lost.map(([blockId, words]) => (
        <div key={blockId} className={styles.own}>
          <Textarea
            autosize
            minRows={2}
            label={t('reading.lostRemark')}
            value={words}
            onChange={(event) => onRemark(blockId, event.currentTarget.value)}
          />
          <button type="button" className={styles.drop} onClick={() => onRemark(blockId, null)}>
            {t('reading.drop')}
          </button>
        </div>
      ))}
    </div>
  );
}
