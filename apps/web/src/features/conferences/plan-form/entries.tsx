import type { PlanPath } from '@conference/domain';
import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Pill } from '../../../shared/pill';
import { listAt, placeOf, textAt, useDraft, useFindingsAt } from './draft';
import styles from './plan-form.module.css';

interface EntriesProps {
  path: PlanPath;
  /** What stands beside the title of a closed entry. */
  summary: (path: PlanPath) => ReactNode;
  /** What an entry is called, where it has no title of its own. */
  name?: (path: PlanPath) => string;
  isOrdered?: boolean;
  children: (path: PlanPath) => ReactNode;
}

/** The entries of a list of the plan, each closed to one line until it is opened. */
export function Entries({ path, children, ...entry }: EntriesProps) {
  const { value } = useDraft();
  const entries = listAt(value, path);
  return (
    <div className={styles.entries}>
      {entries.map((_, index) => (
        <Entry
          key={textAt(value, [...path, index, 'code']) || index}
          path={[...path, index]}
          count={entries.length}
          {...entry}
        >
          {children}
        </Entry>
      ))}
    </div>
  );
}

function Entry({ path, count, summary, name, isOrdered = false, children }: EntriesProps & { count: number }) {
  const { t } = useTranslation();
  const { value, edit } = useDraft();
  // what is closed has no fields: a plan has hundreds, each with everybody to choose from
  const [isOpen, setOpen] = useState(false);
  const findings = useFindingsAt(path);
  const index = Number(path.at(-1));
  const title = (name?.(path) ?? textAt(value, [...path, 'title'])) || t('planForm.untitled');
  const move = (to: number) => edit([{ type: 'move', path, to }]);
  const worst = findings.some(({ level }) => level === 'error') ? 'late' : 'wait';
  return (
    <details
      className={styles.entry}
      data-place={placeOf(path)}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span className={styles.entryTitle}>
          {isOrdered && `${index + 1}. `}
          {title}
        </span>
        {findings.length > 0 && <Pill tone={worst}>{t('planForm.toLookAt', { count: findings.length })}</Pill>}
        <span className={styles.entrySummary}>{summary(path)}</span>
      </summary>
      {isOpen && (
        <div className={styles.entryBody}>
          {children(path)}
          <div className={styles.entryActs}>
            {isOrdered && (
              <>
                <Button size="compact-md" variant="default" disabled={index === 0} onClick={() => move(index - 1)}>
                  {t('planForm.earlier')}
                </Button>
                <Button
                  size="compact-md"
                  variant="default"
                  disabled={index === count - 1}
                  onClick={() => move(index + 1)}
                >
                  {t('planForm.later')}
                </Button>
              </>
            )}
            <Button
              size="compact-md"
              variant="default"
              aria-label={`${t('planForm.remove')}: ${title}`}
              onClick={() => edit([{ type: 'remove', path }])}
            >
              {t('planForm.remove')}
            </Button>
          </div>
        </div>
      )}
    </details>
  );
}

/** A code for a new entry that no other one has: the wish itself, or with a number behind it. */
export function freeCode(value: unknown, list: PlanPath, wish: string): string {
  const taken = new Set(listAt(value, list).map((_, index) => textAt(value, [...list, index, 'code'])));
  let code = wish;
  for (let number = 2; taken.has(code); number += 1) code = `${wish}-${number}`;
  return code;
}
