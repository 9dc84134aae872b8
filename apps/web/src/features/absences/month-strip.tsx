import type { AbsencePlanner, AbsenceView } from '@conference/contracts';
import { addDays, daysBetween } from '@conference/domain';
import { VisuallyHidden } from '@mantine/core';
import { Fragment, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';
import styles from './month-strip.module.css';

/**
 * A month of the office as a picture: a line for each person who is away, a column for each day, days off shaded, gaps hatched.
 * Every bar leads to its row in the table below, which says the same in words.
 */
export function MonthStrip({ planner }: { planner: AbsencePlanner }) {
  const { t } = useTranslation();
  const { from, to, today, daysOff, absences } = planner;
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => showFirstBar(scroller.current), [from]);
  const count = daysBetween(from, to) + 1;
  const days = Array.from({ length: count }, (_, place) => addDays(from, place));
  const shown = absences.filter(({ startsOn, endsOn }) => startsOn <= to && endsOn >= from);
  const people = [...new Map(shown.map(({ person }) => [person.id, person])).values()];
  if (people.length === 0) return <p className="quiet">{t('absence.emptyMonth')}</p>;
  return (
    <figure className={styles.figure}>
      <div ref={scroller} className={styles.scroller} tabIndex={0} role="group" aria-label={t('absence.strip')}>
        <div className={styles.grid} style={{ gridTemplateColumns: `11rem repeat(${count}, minmax(1.25rem, 1fr))` }}>
          {days.map((day, place) => (
            <Fragment key={day}>
              <div
                aria-hidden="true"
                className={styles.ground}
                data-off={daysOff.includes(day) || undefined}
                data-today={day === today || undefined}
                style={{ gridColumn: place + 2, gridRow: `1 / ${people.length + 2}` }}
              />
              <div
                aria-hidden="true"
                className={styles.day}
                data-today={day === today || undefined}
                style={{ gridColumn: place + 2, gridRow: 1 }}
              >
                {Number(day.slice(8))}
              </div>
            </Fragment>
          ))}
          {people.map((person, row) => (
            <Fragment key={person.id}>
              <div data-name="" className={styles.name} style={{ gridRow: row + 2 }}>
                {person.name}
              </div>
              {shown
                .filter((absence) => absence.person.id === person.id)
                .map((absence) => (
                  <Bar key={absence.id} absence={absence} from={from} to={to} row={row + 2} />
                ))}
            </Fragment>
          ))}
        </div>
      </div>
      <figcaption className={styles.legend}>
        <span>
          <i className={styles.swatch} /> {t('absence.withSubstitute')}
        </span>
        <span>
          <i className={styles.swatch} data-alone="true" /> {t('absence.withoutSubstitute')}
        </span>
        <span>
          <i className={styles.swatch} data-off="true" /> {t('absence.daysOff')}
        </span>
      </figcaption>
    </figure>
  );
}

/** On a narrow screen the month begins where somebody is away. */
function showFirstBar(scroller: HTMLElement | null): void {
  const bars = [...(scroller?.querySelectorAll('a') ?? [])];
  const name = scroller?.querySelector<HTMLElement>('[data-name]')?.offsetWidth ?? 0;
  if (scroller && bars.length > 0) scroller.scrollLeft = Math.min(...bars.map((bar) => bar.offsetLeft)) - name - 24;
}

function Bar({ absence, from, to, row }: { absence: AbsenceView; from: string; to: string; row: number }) {
  const { t } = useTranslation();
  const { id, person, startsOn, endsOn, substitute } = absence;
  const [first, last] = [startsOn > from ? startsOn : from, endsOn < to ? endsOn : to];
  const name = [
    t('absence.bar', { name: person.name, from: writeDate(startsOn), to: writeDate(endsOn) }),
    substitute ? t('absence.barSubstitute', { name: substitute.name }) : t('absence.withoutSubstitute'),
  ].join(', ');
  return (
    <a
      href={`#absence-${id}`}
      title={name}
      className={styles.bar}
      data-alone={substitute === null || undefined}
      style={{ gridRow: row, gridColumn: `${daysBetween(from, first) + 2} / ${daysBetween(from, last) + 3}` }}
    >
      <span aria-hidden="true">{substitute?.name ?? '!'}</span>
      <VisuallyHidden>{name}</VisuallyHidden>
    </a>
  );
}
