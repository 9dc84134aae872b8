import type { ScheduleView } from '@conference/contracts';
import { VisuallyHidden } from '@mantine/core';
import { useLayoutEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../../shared/sentence';
import { Bar } from './bar';
import { Detail } from './detail';
import styles from './gantt.module.css';
import { Ground } from './ground';
import { Legend } from './legend';
import { ghostSpan, placed, rowsOf, scaleOf, type ScheduleRow } from './rows';
import { useGhosts } from './use-ghosts';
import { useMoving, type Moving } from './use-moving';

const BETWEEN: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };
const HINT = 'schedule-keys';

/**
 * The schedule as a picture: one line for each document, one column for each day. Due dates are moved by dragging or by keys;
 * the table says the same in words.
 */
export function Gantt({ schedule, onChosen }: { schedule: ScheduleView; onChosen: (moving: Moving) => void }) {
  const { t } = useTranslation();
  const say = useSentence();
  const scale = scaleOf(schedule);
  const rows = rowsOf(schedule).filter(({ steps }) => steps.length > 0);
  const { moving, said: to, handlersOf } = useMoving(schedule, scale.days, onChosen);
  const { goesTo, others } = useGhosts(schedule, moving);
  const said = to && (others ? t('schedule.withOthers', { to: say(to), count: others }) : say(to));
  const [shownKey, setShown] = useState<string | null>(null);
  const steps = rows.flatMap((row) => row.steps);
  const shown = steps.find(({ due }) => due.key === shownKey) ?? null;
  const stopKey = shown?.due.key ?? steps.find(({ bar }) => bar.isCritical)?.due.key ?? steps[0]?.due.key;
  const scroller = useTodayInView();
  const tracks = rows.map((row) => ({ row, steps: placed(scale, row.steps, schedule.todayOn) }));
  return (
    <figure className={styles.figure}>
      <p id={HINT} className={styles.hint}>
        {t('schedule.keys')}
      </p>
      <div
        ref={scroller}
        className={styles.scroller}
        role="group"
        aria-label={t('schedule.chart')}
        onKeyDown={goBetween}
      >
        <div className={styles.chart} style={{ '--days': scale.days } as CSSProperties}>
          <Ground schedule={schedule} scale={scale} />
          {tracks.map(({ row, steps: lying }) => (
            <section key={row.id} className={styles.row} aria-label={titleOf(row, t('plan.wholeConference'))}>
              <div className={styles.name} aria-hidden="true">
                <span>{titleOf(row, t('plan.wholeConference'))}</span>
              </div>
              <div
                className={styles.track}
                style={{ '--lanes': Math.max(1, ...lying.map(({ lane }) => lane + 1)) } as CSSProperties}
              >
                {lying.map((step) => (
                  <Bar
                    key={step.due.key}
                    step={step}
                    scale={scale}
                    todayOn={schedule.todayOn}
                    movedTo={moving?.due.key === step.due.key ? moving.on : null}
                    ghost={ghostSpan(scale, step, { row: row.steps, goesTo })}
                    isStop={step.due.key === stopKey}
                    describedBy={HINT}
                    handlers={handlersOf(step.due)}
                    onShow={() => setShown(step.due.key)}
                  />
                ))}
              </div>
            </section>
          ))}
        </div>
      </div>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <Detail schedule={schedule} step={shown} said={said} onMove={(due) => onChosen({ due, on: due.dueOn })} />
      <Legend />
    </figure>
  );
}

const titleOf = ({ title }: ScheduleRow, whole: string) => title ?? whole;

/** Up and down go from bar to bar; left and right move the one that has the focus. */
function goBetween(event: KeyboardEvent<HTMLElement>) {
  const by = BETWEEN[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const bars = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  bars[bars.findIndex((bar) => bar === document.activeElement) + by]?.focus();
}

/** A long picture opens at today. */
function useTodayInView() {
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const today = scroller.current?.querySelector<HTMLElement>('[data-line="today"]');
    if (scroller.current && today) scroller.current.scrollLeft = today.offsetLeft - scroller.current.clientWidth / 2;
  }, []);
  return scroller;
}
