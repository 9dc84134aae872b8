import type { Sentence } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import styles from './due.module.css';
import { Moment } from './moment';
import { Pill, type Tone } from './pill';
import { useSentence } from './sentence';

const SOON_DAYS = 2;

/** How much time is left, in working days, and whether that is little. */
export function TimeLeft({ workingDaysLeft }: { workingDaysLeft: number }) {
  const { t } = useTranslation();
  const tone: Tone = workingDaysLeft < 0 ? 'late' : workingDaysLeft <= SOON_DAYS ? 'wait' : 'calm';
  if (workingDaysLeft === 0) return <Pill tone={tone}>{t('due.today')}</Pill>;
  return (
    <Pill tone={tone}>
      {workingDaysLeft < 0 ? t('due.late', { count: -workingDaysLeft }) : t('due.daysLeft', { count: workingDaysLeft })}
    </Pill>
  );
}

/** A due date that explains itself: where the day comes from stands behind it. */
export function DueDate({ at, explanation }: { at: string; explanation: Sentence }) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <div>
      <Moment at={at} />
      <details className={styles.why}>
        <summary>{t('due.why')}</summary>
        <p>{say(explanation)}</p>
      </details>
    </div>
  );
}
