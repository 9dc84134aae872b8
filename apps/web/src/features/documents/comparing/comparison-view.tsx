import type { Comparison } from '@conference/contracts';
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../../../shared/official-font';
import { Pill } from '../../../shared/pill';
import styles from './compare.module.css';
import { ComparisonRows } from './comparison-rows';

const COUNTS = ['changed', 'added', 'removed', 'moved'] as const;

/** The differences, with how many there are and a way from one to the next. */
export function ComparisonView({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const { counts, from, to } = comparison;
  const total = COUNTS.reduce((sum, kind) => sum + counts[kind], 0);
  const names = [
    t('conference.revisionNumber', { number: from }),
    to === 'draft' ? t('compare.draft') : t('conference.revisionNumber', { number: to }),
  ] as const;
  return (
    <div className={styles.comparison}>
      <div className={styles.bar}>
        <div role="status" className={styles.counts}>
          {total === 0 && <Pill>{t('compare.nothing')}</Pill>}
          {COUNTS.map((kind) =>
            counts[kind] > 0 ? (
              <Pill key={kind} tone="accent">
                {t(`compareCounts.${kind}`, { count: counts[kind] })}
              </Pill>
            ) : null,
          )}
        </div>
        <div className={styles.tools}>
          <label className={styles.whole}>
            <input type="checkbox" checked={isWhole} onChange={(event) => setWhole(event.currentTarget.checked)} />
            {t('compare.whole')}
          </label>
          <Button variant="default" size="sm" disabled={total === 0} onClick={() => goToNext(list.current)}>
            {t('compare.next')}
          </Button>
        </div>
      </div>
      <div ref={list}>
        <ComparisonRows rows={comparison.rows} names={names} isWhole={isWhole} />
      </div>
    </div>
  );
}

/** Puts the focus on the change after the one that has it, so that keyboard and screen reader follow. */
function goToNext(list: HTMLElement | null): void {
  const changes = [...(list?.querySelectorAll<HTMLElement>('[data-change]:not([data-change="same"])') ?? [])];
  const at = changes.findIndex((change) => change.dataset['current'] === 'true');
  for (const change of changes) delete change.dataset['current'];
  const next = changes[(at + 1) % changes.length];
  if (!next) return;
  next.dataset['current'] = 'true';
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'center' });
}
