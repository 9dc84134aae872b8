import type { Finding } from '@conference/contracts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../shared/sentence';
import styles from './finding-list.module.css';

/** Everything that is wrong in the plan, in the order of its lines; each leads to its line. */
export function FindingList({ findings, onPick }: { findings: readonly Finding[]; onPick: (line: number) => void }) {
  const { t } = useTranslation();
  const say = useSentence();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [findings]);
  return (
    <div className={styles.findings}>
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {t('start.findings', { count: findings.length })}
      </h2>
      <p className={styles.hint}>{t('start.nothingCreated')}</p>
      <ol className={styles.list}>
        {[...findings].sort(byLine).map(({ path, line, code, message }) => (
          <li key={`${path} ${code} ${line ?? ''}`}>
            <button type="button" className={styles.finding} disabled={!line} onClick={() => line && onPick(line)}>
              {line && <span className={styles.line}>{t('problem.line', { line })}</span>}
              <span>{say(message)}</span>
              <code className={styles.path}>{path}</code>
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
