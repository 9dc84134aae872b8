import { Button, Text } from '@mantine/core';
import { useId, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './file-field.module.css';
import { writeSize } from './file-size';
import { useUpload, type Upload } from './upload-progress';

interface FileFieldProps {
  label: string;
  hint?: string;
  error?: string | null;
  file: File | null;
  accept?: string;
  /** Larger files are refused here, before they are sent in vain. */
  largestBytes?: number;
  onPick: (file: File | null) => void;
}

/**
 * Picks one file, or takes the one that is dropped here, and shows how far it is on its way.
 *
 * The native control does the work, so that keyboard, phone camera and screen reader keep theirs.
 */
export function FileField({ label, hint, error, file, accept, largestBytes, onPick }: FileFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [ownError, setOwnError] = useState<string | null>(null);
  const upload = useUpload(file);
  const take = (picked: File | null | undefined) => {
    if (!picked) return;
    if (largestBytes !== undefined && picked.size > largestBytes) {
      const sizes = { size: writeSize(picked.size), largest: writeSize(largestBytes) };
      return setOwnError(t('upload.tooLarge', { name: picked.name, ...sizes }));
    }
    setOwnError(null);
    onPick(picked);
  };
  const drop = useDrop(take);
  const problem = ownError ?? error;
  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint && (
        <Text size="sm" c="dimmed" id={`${id}-hint`}>
          {hint}
        </Text>
      )}
      <div className={styles.row} {...drop}>
        <input
          id={id}
          ref={input}
          type="file"
          accept={accept}
          disabled={upload !== null}
          aria-describedby={problem ? `${id}-error` : hint ? `${id}-hint` : undefined}
          aria-invalid={Boolean(problem)}
          className={styles.input}
          onChange={(event) => {
            take(event.currentTarget.files?.[0]);
            // the same file, corrected, can be picked again
            event.currentTarget.value = '';
          }}
        />
        <Button
          variant="default"
          tabIndex={-1}
          aria-hidden="true"
          disabled={upload !== null}
          onClick={() => input.current?.click()}
        >
          {t(file ? 'task.pickOther' : 'task.pickFile')}
        </Button>
        <span aria-live="polite" className={styles.name}>
          {file ? (
            <>
              {file.name} <span className="quiet nowrap">{writeSize(file.size)}</span>
            </>
          ) : (
            <span className={styles.drop}>{t('upload.drop')}</span>
          )}
        </span>
      </div>
      {upload && <Progress upload={upload} />}
      {problem && (
        <Text size="sm" c="var(--mantine-color-error)" id={`${id}-error`} role="alert">
          {problem}
        </Text>
      )}
    </div>
  );
}

function Progress({ upload: { share, cancel } }: { upload: Upload }) {
  const { t } = useTranslation();
  const percent = Math.floor(share * 100);
  const words = share < 1 ? t('upload.underWay', { percent }) : t('upload.lookedAt');
  return (
    <div className={styles.progress}>
      <progress value={share} max={1} aria-label={words} />
      <span className={styles.percent} aria-hidden="true">
        {words}
      </span>
      <Button size="compact-sm" variant="default" onClick={cancel}>
        {t('upload.stop')}
      </Button>
    </div>
  );
}

/** What makes a place take a dropped file. */
function useDrop(take: (file: File | null | undefined) => void) {
  const [isOver, setOver] = useState(false);
  const hold = (event: DragEvent, over: boolean) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(over);
  };
  return {
    'data-over': isOver || undefined,
    onDragOver: (event: DragEvent) => hold(event, true),
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      hold(event, false);
      take(event.dataTransfer.files[0]);
    },
  };
}
