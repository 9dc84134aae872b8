import type { ReadinessView } from '@conference/contracts';
import { Anchor, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Pill } from '../../shared/pill';
import { useSentence } from '../../shared/sentence';
import styles from './readiness.module.css';

/** Will everything be ready: one figure, one sentence, and behind it every date with its reason. Red only when a date will be missed. */
export function Readiness({ conferenceId, readiness }: { conferenceId: string; readiness: ReadinessView }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { percent, spare, sentence, left } = readiness;
  return (
    <section className={styles.readiness} data-tone={toneOf(spare)} aria-labelledby="readiness">
      <Title order={2} id="readiness" className={styles.title}>
        {t('readiness.title')}
      </Title>
      <p className={styles.figure}>
        <strong>{percent} %</strong> <span>{t('readiness.answered')}</span>
      </p>
      <div className={styles.words}>
        <p className={styles.sentence}>{say(sentence)}</p>
        <p className={styles.whatIf}>
          <Anchor
            renderRoot={(props) => (
              <Link to="/conferences/$conferenceId/what-if" params={{ conferenceId }} {...props} />
            )}
          >
            {t('whatIf.link')}
          </Anchor>
        </p>
        {left.length > 0 && (
          <details className={styles.why}>
            <summary>{t('readiness.why')}</summary>
            <ul>
              {left.map((one) => (
                <li key={one.documentId}>
                  <Part part={one} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </section>
  );
}

function Part({ part: { documentId, title, spare, steps } }: { part: ReadinessView['left'][number] }) {
  const { t } = useTranslation();
  const say = useSentence();
  const isMissed = spare < 0;
  return (
    <>
      <strong>{say(title)}</strong>{' '}
      {(documentId !== null || isMissed) && (
        <Pill tone={toneOf(spare)}>
          {t(isMissed ? 'readiness.missed' : 'readiness.onTime', { count: Math.abs(spare) })}
        </Pill>
      )}
      <ol>
        {steps.map((step) => (
          <li key={step.vi}>{say(step)}</li>
        ))}
      </ol>
    </>
  );
}

function toneOf(spare: number | null): 'good' | 'calm' | 'late' {
  if (spare === null) return 'good';
  return spare < 0 ? 'late' : 'calm';
}
