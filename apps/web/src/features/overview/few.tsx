import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './overview.module.css';

const FEW = 5;

interface FewProps<Item> {
  items: readonly Item[];
  children: (item: Item) => ReactNode;
}

/** The first of a list; the others when somebody wants them. */
export function Few<Item extends { readonly id: string }>({ items, children }: FewProps<Item>) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? items : items.slice(0, FEW);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((item) => (
          <li key={item.id} id={item.id} className={styles.item}>
            {children(item)}
          </li>
        ))}
      </ul>
      {shown.length < items.length && (
        <div className={styles.more}>
          <Button variant="default" onClick={() => setWhole(true)}>
            {t('overview.all', { count: items.length })}
          </Button>
        </div>
      )}
    </>
  );
}
