import type { RosterPreview } from '@conference/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';
import { Entries } from './entries';
import { Findings } from './findings';
import styles from './people.module.css';

interface PreviewProps {
  preview: RosterPreview;
  isApplying: boolean;
  /** Applying was refused: what is shown may be out of date. */
  isStale: boolean;
  onLookAgain: () => void;
  onApply: () => void;
}

/** What a list would do and what is wrong with it, before anything happens. */
export function Preview({ preview, isApplying, isStale, onLookAgain, onApply }: PreviewProps) {
  const { t } = useTranslation();
  const { findings, entries, lines, writtenIn, mayApply } = preview;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const tone = errors > 0 ? 'late' : mayApply ? 'accent' : 'calm';
  const verdict = errors > 0 ? 'wrong' : mayApply ? 'ready' : 'same';
  return (
    <div className={styles.preview}>
      <Notice tone={tone} title={t(`people.verdict.${verdict}`, { count: errors })} alert>
        <p>{t('people.readAs', { lines, writtenIn: t(`people.writtenIn.${writtenIn}`) })}</p>
        {verdict !== 'same' && <p>{t(`people.verdictHint.${verdict}`)}</p>}
        {mayApply && !isStale && (
          <Button mt="xs" loading={isApplying} onClick={onApply}>
            {t('people.apply')}
          </Button>
        )}
        {isStale && (
          <Button mt="xs" onClick={onLookAgain}>
            {t('people.lookAgain')}
          </Button>
        )}
      </Notice>
      {findings.length > 0 && <Findings findings={findings} />}
      <Entries entries={entries} />
    </div>
  );
}
