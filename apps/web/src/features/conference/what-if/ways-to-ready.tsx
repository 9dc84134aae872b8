import type { ReadinessView, WhatIfView } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../../shared/data-table';
import { writeDate } from '../../../shared/dates';
import { Pill } from '../../../shared/pill';
import { Section } from '../../../shared/section';
import { useSentence } from '../../../shared/sentence';
import styles from './what-if.module.css';

type Part = ReadinessView['left'][number];

/** What is to be made ready, now and as supposed. */
interface Way {
  readonly key: string;
  readonly title: Part['title'];
  readonly before: Part | undefined;
  readonly after: Part | undefined;
}

/** Each document on its way: when it is ready now, and as supposed, with every step and its reason. */
export function WaysToReady({ view: { before, after } }: { view: WhatIfView }) {
  const { t } = useTranslation();
  const say = useSentence();
  const ways = waysOf(before.readiness, after.readiness);
  if (ways.length === 0) return null;
  const columns: Column<Way>[] = [
    { key: 'what', head: t('whatIf.what'), cell: ({ title }) => say(title), names: true, width: '34%' },
    { key: 'before', head: t('whatIf.before'), cell: ({ before: part }) => part && <Ready part={part} /> },
    { key: 'after', head: t('whatIf.after'), cell: ({ after: part }) => part && <Ready part={part} /> },
  ];
  return (
    <Section id="ways" title={t('whatIf.ways')}>
      <DataTable label={t('whatIf.ways')} columns={columns} rows={ways} rowKey={({ key }) => key} />
    </Section>
  );
}

function Ready({ part: { readyOn, spare, steps } }: { part: Part }) {
  const { t } = useTranslation();
  const say = useSentence();
  const isMissed = spare < 0;
  return (
    <>
      <span className="numbers">{writeDate(readyOn)}</span>{' '}
      <Pill tone={isMissed ? 'late' : 'calm'}>
        {t(isMissed ? 'readiness.missed' : 'readiness.onTime', { count: Math.abs(spare) })}
      </Pill>
      <details className={styles.why}>
        <summary>{t('readiness.why')}</summary>
        <ol>
          {steps.map((step) => (
            <li key={step.vi}>{say(step)}</li>
          ))}
        </ol>
      </details>
    </>
  );
}

function waysOf(before: ReadinessView | null, after: ReadinessView | null): Way[] {
  const key = ({ documentId }: Part) => documentId ?? 'invitations';
  const [now, then] = [before, after].map((view) => new Map((view?.left ?? []).map((part) => [key(part), part])));
  return [...new Set([...then!.keys(), ...now!.keys()])].map((one) => ({
    key: one,
    title: (then!.get(one) ?? now!.get(one))!.title,
    before: now!.get(one),
    after: then!.get(one),
  }));
}
