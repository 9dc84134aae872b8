import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const AT_ONCE = 50;

interface MoreRowsProps {
  left: number;
  onMore: () => void;
}

/** Shows the beginning of a long table, and more of it when asked. */
export function useRowsShown<Row>(rows: readonly Row[]): { shown: readonly Row[]; more: MoreRowsProps } {
  const [count, setCount] = useState(AT_ONCE);
  return {
    shown: rows.slice(0, count),
    more: { left: Math.max(0, rows.length - count), onMore: () => setCount(count + AT_ONCE * 4) },
  };
}

/** Says how much of a table is left, and shows more of it. */
export function MoreRows({ left, onMore }: MoreRowsProps) {
  const { t } = useTranslation();
  if (left === 0) return null;
  return (
    <Button variant="default" onClick={onMore}>
      {t('people.more', { left })}
    </Button>
  );
}
