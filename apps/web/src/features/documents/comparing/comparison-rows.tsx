import type { ComparisonRow } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { Pill, type Tone } from '../../../shared/pill';
import { Segments } from '../../../shared/segments';
import styles from './compare.module.css';

const TONES: Readonly<Record<ComparisonRow['change'], Tone>> = {
  same: 'calm',
  changed: 'accent',
  moved: 'calm',
  added: 'good',
  removed: 'late',
};

interface ComparisonRowsProps {
  rows: readonly ComparisonRow[];
  /** What the two sides are called. */
  names: readonly [left: string, right: string];
  isWhole?: boolean;
}

/** Paragraph by paragraph: beside each other on a wide screen, one under the other on a phone. */
export function ComparisonRows({ rows, names, isWhole = false }: ComparisonRowsProps) {
  const shown = isWhole ? rows : rows.filter(({ change }) => change !== 'same');
  if (shown.length === 0) return null;
  return (
    <div className={styles.sheet}>
      <div className={styles.names} aria-hidden="true">
        {names.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ol className={styles.rows}>
        {shown.map((row, index) => (
          <Row key={`${row.blockId} ${index}`} row={row} names={names} />
        ))}
      </ol>
    </div>
  );
}

function Row({ row, names }: { row: ComparisonRow; names: readonly [string, string] }) {
  const { t } = useTranslation();
  return (
    <li className={styles.row} data-change={row.change} tabIndex={row.change === 'same' ? undefined : -1}>
      {row.change !== 'same' && (
        <div className={styles.mark}>
          <Pill tone={TONES[row.change]}>{t(`compareChanges.${row.change}`)}</Pill>
        </div>
      )}
      <Side side={row.left} name={names[0]} />
      <Side side={row.right} name={names[1]} />
    </li>
  );
}

function Side({ side, name }: { side: ComparisonRow['left']; name: string }) {
  const { t } = useTranslation();
  if (!side) return <div className={styles.side} data-empty="true" aria-hidden="true" />;
  return (
    <div className={styles.side} role="group" aria-label={t('compare.side', { name })} data-kind={side.kind} lang="vi">
      <span className={styles.name} aria-hidden="true">
        {name}
      </span>
      {side.number && <span>{side.number} </span>}
      <Segments segments={side.segments} />
    </div>
  );
}
