import type { OutlookView, WhatIfView } from '@conference/contracts';
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { writeWeekday } from '../../../shared/dates';
import { Facts } from '../../../shared/facts';
import { useSentence } from '../../../shared/sentence';
import styles from './what-if.module.css';

/** Today's forecast, and the supposed one beside it. */
export function Comparison({ view: { before, after } }: { view: WhatIfView }) {
  const { t } = useTranslation();
  return (
    <div className={styles.beside}>
      <Expected title={t('whatIf.before')} expected={before} />
      <Expected title={t('whatIf.after')} expected={after} />
    </div>
  );
}

function Expected({ title, expected: { readiness, chances } }: { title: string; expected: OutlookView }) {
  const { t, i18n } = useTranslation();
  const say = useSentence();
  const isMissed = (readiness?.spare ?? 0) < 0;
  return (
    <section className={styles.expected} data-tone={isMissed ? 'late' : 'calm'} aria-label={title}>
      <Title order={3}>{title}</Title>
      <p className={styles.sentence}>{readiness ? say(readiness.sentence) : t('whatIf.nothing')}</p>
      {chances && (
        <>
          <Facts
            facts={[
              [t('whatIf.p50'), writeWeekday(chances.p50, i18n.language)],
              [t('whatIf.p90'), writeWeekday(chances.p90, i18n.language)],
              [t('whatIf.onTime'), t('whatIf.percent', { percent: chances.onTime })],
            ]}
          />
          <p className="quiet">{say(chances.sentence)}</p>
        </>
      )}
    </section>
  );
}
