import type { Finding } from '@conference/contracts';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../shared/sentence';
import styles from './finding-list.module.css';

interface FindingListProps {
  findings: readonly Finding[];
  onPick: (finding: Finding) => void;
  /** The title, for who asks to start a plan that is not right yet. */
  ref?: Ref<HTMLHeadingElement>;
}

/** Everything that is wrong in the plan, in the order of its lines; each leads to its place. */
export function FindingList({ findings, onPick, ref }: FindingListProps) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <div className={styles.findings}>
      <h2 ref={ref} tabIndex={-1} className={styles.title}>
        {t('start.findings', { count: findings.length })}
      </h2>
      <p className={styles.hint}>{t('start.nothingCreated')}</p>
      <ol className={styles.list}>
        {[...findings].sort(byLine).map((finding) => (
          <li key={`${finding.path} ${finding.code} ${finding.line ?? ''} ${finding.message.en}`}>
            <button type="button" className={styles.finding} disabled={!finding.line} onClick={() => onPick(finding)}>
              {finding.line && <span className={styles.line}>{t('problem.line', { line: finding.line })}</span>}
              <span>{say(finding.message)}</span>
              <code className={styles.path}>{finding.path}</code>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

function byLine(a: Finding, b: Finding): number {
  return (a.line ?? 0) - (b.line ?? 0);
}
