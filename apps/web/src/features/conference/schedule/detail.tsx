import type { DueDateView, ScheduleView } from '@conference/contracts';
import { DUE_KIND_NAMES, type Sentence } from '@conference/domain';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Pill } from '../../../shared/pill';
import { useSentence } from '../../../shared/sentence';
import { DuePeople, DueStanding } from '../plan/due-parts';
import styles from './detail.module.css';
import { isChange, moveOf, type Step } from './rows';

interface DetailProps {
  schedule: ScheduleView;
  step: Step | null;
  /** Where it would go, with how many others, or why it cannot. */
  said: string | null;
  onMove: (due: DueDateView) => void;
}

/** The step under the pointer or the focus: where it stands, who must act, and the reason of every date. It has its place from the start. */
export function Detail({ schedule, step, said, onMove }: DetailProps) {
  const { t } = useTranslation();
  const say = useSentence();
  if (!step) return <div className={styles.detail}>{t('schedule.pick')}</div>;
  const { due, bar } = step;
  const kind = say(DUE_KIND_NAMES[due.kind]);
  const move = moveOf(schedule, due, due.dueOn);
  return (
    <div className={styles.detail} data-missed={bar.isMissed || undefined}>
      <div className={styles.head}>
        <strong>
          {kind}
          {due.document && `: ${due.document.title}`}
        </strong>
        {bar.isCritical && <Pill tone="accent">{t('schedule.critical')}</Pill>}
        {bar.isMissed && due.state !== 'late' && <Pill tone="late">{t('schedule.missed')}</Pill>}
      </div>
      <div className={styles.columns}>
        <Why sentences={bar.why} />
        <div>
          <DueStanding due={due} />
          <p className={styles.people}>
            <DuePeople due={due} plan={schedule} />
          </p>
        </div>
        <div className={styles.move}>
          {isChange(move) ? (
            <Button
              variant="default"
              size="xs"
              aria-label={t('schedule.moveWhat', { what: kind })}
              onClick={() => onMove(due)}
            >
              {t('schedule.move')}
            </Button>
          ) : (
            <span className="quiet">{say(move)}</span>
          )}
          {said && isChange(move) && <strong className={styles.said}>{said}</strong>}
        </div>
      </div>
    </div>
  );
}

/** The reasons of a step's dates, one after the other. */
export function Why({ sentences }: { sentences: readonly Sentence[] }) {
  const say = useSentence();
  return (
    <ul className={styles.why}>
      {sentences.map((sentence) => (
        <li key={sentence.vi}>{say(sentence)}</li>
      ))}
    </ul>
  );
}
