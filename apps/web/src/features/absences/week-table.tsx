import type { AbsenceView, AbsenceWeeks, PersonView } from '@conference/contracts';
import { absenceInWeek, daysOfWeek, gapDays, isFirstGapIn } from '@conference/domain';
import { Anchor, VisuallyHidden } from '@mantine/core';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { writeDate, writeDayAndMonth } from '../../shared/dates';
import { useMe } from '../../shared/me';
import { MendGap } from './mend-gap';
import styles from './week-planner.module.css';

/** A day of somebody that was chosen. */
export interface ChosenDay {
  readonly personId: string;
  readonly day: string;
}

interface WeekTableProps {
  weeks: AbsenceWeeks;
  people: readonly PersonView[];
  /** The first day of an absence whose last day is still to be chosen. */
  first: ChosenDay | null;
  onChoose: (day: ChosenDay) => void;
  onDrop: () => void;
}

const LEGEND = [
  [{ 'data-away': 'covered' }, 'withSubstitute'],
  [{ 'data-away': 'alone' }, 'withoutSubstitute'],
  [{ 'data-away': 'gap' }, 'gapDay'],
  [{ 'data-meeting': true }, 'conferenceDay'],
  [{ 'data-off': true }, 'daysOff'],
] as const;

const ARROWS: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** People by weeks. Each cell says in words who is away, and has a square for each day: one stop for the Tab key, arrows go from day to day. */
export function WeekTable({ weeks, people, first, onChoose, onDrop }: WeekTableProps) {
  const { t } = useTranslation();
  const { person: me } = useMe();
  const table = useRef<HTMLTableElement>(null);
  const mayEnter = (id: string) => weeks.mayEnterForOthers || id === me.id;
  const firstOpen = people.find(({ id }) => mayEnter(id))?.id;
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return onDrop();
    const arrow = ARROWS[event.key];
    const here = event.target instanceof HTMLButtonElement ? event.target : null;
    if (!arrow || !here?.dataset['day']) return;
    event.preventDefault();
    goTo(neighbour(table.current, here, arrow));
  };
  return (
    <>
      <div className={styles.scroller} tabIndex={0} role="group" aria-label={t('absence.weekStrip')}>
        <table ref={table} className={styles.table} onKeyDown={move} aria-label={t('absence.weeksTitle')}>
          <thead>
            <tr>
              <th scope="col">{t('absence.planPerson')}</th>
              {weeks.weeks.map((monday) => (
                <WeekHead key={monday} monday={monday} weeks={weeks} />
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id}>
                <th scope="row">
                  {person.name}
                  {person.unit && <div className={styles.unit}>{person.unit}</div>}
                </th>
                {weeks.weeks.map((monday, place) => (
                  <td key={monday}>
                    <DaySquares
                      weeks={weeks}
                      person={person}
                      monday={monday}
                      first={first}
                      isStop={person.id === firstOpen && place === 0}
                      onChoose={mayEnter(person.id) ? onChoose : null}
                    />
                    <Away absences={weeks.absences.filter((one) => one.person.id === person.id)} monday={monday} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.legend}>
        {LEGEND.map(([look, words]) => (
          <span key={words}>
            <i className={styles.square} {...look} /> {t(`absence.${words}`)}
          </span>
        ))}
      </p>
    </>
  );
}

function WeekHead({ monday, weeks: { conferences, today } }: { monday: string; weeks: AbsenceWeeks }) {
  const { t } = useTranslation();
  const sunday = daysOfWeek(monday).at(-1)!;
  return (
    <th scope="col" data-now={(monday <= today && today <= sunday) || undefined}>
      <abbr title={t('absence.week', { from: writeDate(monday), to: writeDate(sunday) })}>
        {writeDayAndMonth(monday)} – {writeDayAndMonth(sunday)}
      </abbr>
      {conferences
        .filter(({ on }) => on >= monday && on <= sunday)
        .map(({ id, title, on }) => (
          <div key={id} className={styles.conference} title={title}>
            {t('absence.conferenceOn', { date: writeDayAndMonth(on) })}
            <VisuallyHidden>: {title}</VisuallyHidden>
          </div>
        ))}
    </th>
  );
}

interface DaySquaresProps {
  weeks: AbsenceWeeks;
  person: PersonView;
  monday: string;
  first: ChosenDay | null;
  /** Where the Tab key stops before any day was gone to. */
  isStop: boolean;
  /** Null where the reader enters no absences of this person. */
  onChoose: ((day: ChosenDay) => void) | null;
}

function DaySquares({ weeks, person, monday, first, isStop, onChoose }: DaySquaresProps) {
  const { t } = useTranslation();
  const own = weeks.absences.filter((absence) => absence.person.id === person.id);
  return (
    <div className={styles.days}>
      {daysOfWeek(monday).map((day, place) => {
        const away = own.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
        const isFirst = first?.personId === person.id && first.day === day;
        const isMeeting = weeks.conferences.some(({ on }) => on === day);
        const look = {
          className: styles.square,
          'data-off': weeks.daysOff.includes(day) || undefined,
          'data-away': away ? (gapDays(away).includes(day) ? 'gap' : away.substitute ? 'covered' : 'alone') : undefined,
          'data-meeting': isMeeting || undefined,
          'data-first': isFirst || undefined,
          'data-today': day === weeks.today || undefined,
        };
        if (!onChoose) return <span key={day} {...look} aria-hidden="true" />;
        const name = [
          t('absence.day', { date: writeDate(day), name: person.name }),
          away && t('absence.dayAway'),
          weeks.daysOff.includes(day) && t('absence.dayOff'),
          isMeeting && t('absence.conferenceDay'),
          isFirst && t('absence.firstDay'),
        ];
        const label = name.filter(Boolean).join(', ');
        return (
          <button
            key={day}
            type="button"
            {...look}
            data-day={day}
            tabIndex={isStop && place === 0 ? 0 : -1}
            aria-label={label}
            title={label}
            onClick={() => onChoose({ personId: person.id, day })}
          />
        );
      })}
    </div>
  );
}

/** What a week holds of somebody's absences, in words. */
function Away({ absences, monday }: { absences: readonly AbsenceView[]; monday: string }) {
  const { t } = useTranslation();
  return absences.map((absence) => {
    const part = absenceInWeek(absence, monday);
    if (!part) return null;
    const { from, to, due, gaps } = part;
    return (
      <div key={absence.id} className={styles.away}>
        <Anchor inherit href={`#absence-${absence.id}`}>
          {from === to
            ? t('absence.awayOn', { date: writeDayAndMonth(from) })
            : t('absence.awayFrom', { from: writeDayAndMonth(from), to: writeDayAndMonth(to) })}
        </Anchor>
        {absence.substitute && <div>{t('absence.standsInFor', { name: absence.substitute.name })}</div>}
        {due > 0 && <div>{t('absence.dueCount', { count: due })}</div>}
        {gaps > 0 && <strong className={styles.gap}>{t('absence.gapCount', { count: gaps })}</strong>}
        {absence.mayChange && gaps > 0 && isFirstGapIn(absence, monday) && <MendGap absence={absence} isShort />}
      </div>
    );
  });
}

/** The day beside, above or below one, among those that can be chosen. */
function neighbour(
  table: HTMLTableElement | null,
  here: HTMLButtonElement,
  [across, down]: readonly [number, number],
): HTMLButtonElement | undefined {
  const rows = [...(table?.tBodies[0]?.rows ?? [])].map((row) => [
    ...row.querySelectorAll<HTMLButtonElement>('button[data-day]'),
  ]);
  const open = rows.filter((row) => row.length > 0);
  const row = open.findIndex((days) => days.includes(here));
  return open[row + down]?.[open[row]!.indexOf(here) + across];
}

function goTo(day: HTMLButtonElement | undefined): void {
  if (!day) return;
  const stops = day.closest('table')?.querySelectorAll<HTMLButtonElement>('button[data-day][tabindex="0"]') ?? [];
  for (const stop of stops) stop.tabIndex = -1;
  day.tabIndex = 0;
  day.focus();
}
