import type { ScheduleView } from '@conference/contracts';
import { addDays, dayAt, spanOf, weekday, type DayScale, type DaySpan } from '@conference/domain';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { writeDayAndMonth } from '../../../shared/dates';
import { offBetween } from '../plan/days-off';
import styles from './gantt.module.css';

const MONDAY = 1;
/** Nearer than this to another word, the date of a Monday would run into it. */
const NEAR_DAYS = 5;

/** What lies behind the bars: weekends and holidays shaded, the Mondays, today, the conference and the limit by law. */
export function Ground({ schedule, scale }: { schedule: ScheduleView; scale: DayScale }) {
  const { t } = useTranslation();
  const { todayOn, heldOn, window: open } = schedule;
  const lines = [
    { line: 'today', on: todayOn, words: t('schedule.today') },
    { line: 'conference', on: heldOn, words: t('schedule.conference') },
    ...(open ? [{ line: 'limit', on: open.closesOn, words: t('schedule.windowCloses') }] : []),
  ].flatMap((one) => {
    const span = spanOf(scale, one.on, one.on);
    return span ? [{ ...one, span }] : [];
  });
  const off = offBetween(schedule, addDays(scale.fromOn, -1), dayAt(scale, scale.days));
  const mondays = Array.from({ length: scale.days }, (_, column) => column).filter(
    (column) =>
      weekday(dayAt(scale, column)) === MONDAY &&
      lines.every(({ span }) => column - span.start > NEAR_DAYS || span.start - column > NEAR_DAYS - 1),
  );
  return (
    <div className={styles.ground} aria-hidden="true">
      {off.map(({ from, to, names }) => (
        <span
          key={from}
          className={styles.off}
          data-holiday={names.length > 0 || undefined}
          style={placeOf(spanOf(scale, from, to)!)}
        />
      ))}
      {mondays.map((column) => (
        <span key={column} className={styles.tick} style={placeOf({ start: column, days: 1 })}>
          {writeDayAndMonth(dayAt(scale, column))}
        </span>
      ))}
      {lines.map(({ line, on, words, span }) => (
        <span key={line} className={styles.line} data-line={line} style={placeOf(span)}>
          <span>
            {words} {writeDayAndMonth(on)}
          </span>
        </span>
      ))}
    </div>
  );
}

function placeOf({ start, days }: DaySpan): CSSProperties {
  return { '--start': start, '--length': days } as CSSProperties;
}
