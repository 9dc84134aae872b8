import type { ConcernView } from '@conference/contracts';
import { CONCERN_STATE_NAMES, type ConcernState } from '@conference/domain';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';
import { Pill, type Tone } from '../../shared/pill';
import { useSentence } from '../../shared/sentence';
import styles from './board.module.css';
import { Story } from './story';

const TONES: Readonly<Record<ConcernState, Tone>> = {
  unanswered: 'wait',
  promised: 'accent',
  unconfirmed: 'accent',
  settled: 'good',
  forwarded: 'calm',
};

/** Opinions or recommendations: how far each has come, who is waited for, and all that was said. */
export function ConcernList({ concerns }: { concerns: readonly ConcernView[] }) {
  return (
    <ul className={styles.list}>
      {concerns.map((concern) => (
        <Concern key={concern.id} concern={concern} />
      ))}
    </ul>
  );
}

function Concern({ concern }: { concern: ConcernView }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { id, number, title, state, author, isLate, taskId, story } = concern;
  return (
    <li id={id} className={styles.item} aria-labelledby={`${id}-title`}>
      <div className={styles.marks}>
        <Pill tone={TONES[state]}>{say(CONCERN_STATE_NAMES[state])}</Pill>
        {isLate && <Pill tone="late">{t('concerns.late')}</Pill>}
      </div>
      <h3 id={`${id}-title`}>{number === null ? title : t('concerns.numbered', { number, title })}</h3>
      <p className="quiet">{t('concerns.by', { author })}</p>
      <Waiting concern={concern} />
      {taskId && (
        <Button mt="xs" renderRoot={(props) => <Link to="/tasks/$taskId" params={{ taskId }} {...props} />}>
          {t('concerns.answer')}
        </Button>
      )}
      <details className={styles.fold} open={story.length <= 2}>
        <summary>{t('concerns.history', { count: story.length })}</summary>
        <Story story={story} />
      </details>
    </li>
  );
}

/** Who owes the next word, until when, and why until then. */
function Waiting({ concern: { waitingFor, confirms, dueOn, dueExplanation } }: { concern: ConcernView }) {
  const { t } = useTranslation();
  const say = useSentence();
  if (!waitingFor) return null;
  return (
    <>
      <p>
        {t('concerns.waitingFor')} <strong>{waitingFor}</strong>
        {confirms && ` (${say(confirms)})`}
        {dueOn && (
          <>
            , {t('concerns.dueOn')} <strong className="numbers">{writeDate(dueOn)}</strong>
          </>
        )}
      </p>
      {dueExplanation && (
        <details className={styles.why}>
          <summary>{t('concerns.whyThatDay')}</summary>
          <p className="quiet">{say(dueExplanation)}</p>
        </details>
      )}
    </>
  );
}
