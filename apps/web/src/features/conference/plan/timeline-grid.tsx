import type { DueDateView, PlanView } from '@conference/contracts';
import { daysBetween, DUE_KIND_NAMES, DUE_STATE_NAMES, weekday, type DueKind, type Sentence } from '@conference/domain';
import { VisuallyHidden } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { writeDate, writeDayAndMonth } from '../../../shared/dates';
import { useSentence } from '../../../shared/sentence';
import { isOff } from './days-off';
import { dueAnchor } from './due-parts';
import styles from './timeline-grid.module.css';
import { timelineDays, type TimelineRow } from './time-span';

/** What stands in a mark or a narrow bar; the legend and its name say it in full. */
export const MARKS: Readonly<Record<DueKind, Sentence>> = {
  draft: { vi: 'DT', en: 'D' },
  opinion: { vi: 'GY', en: 'O' },
  disposition: { vi: 'TT', en: 'A' },
  publication: { vi: 'CK', en: 'P' },
  publicityEnd: { vi: 'HC', en: 'E' },
  posting: { vi: 'CK', en: 'P' },
  approval: { vi: 'PD', en: '✓' },
  objection: { vi: 'KT', en: '?' },
  issue: { vi: 'BH', en: 'N' },
  invitations: { vi: 'GM', en: 'I' },
  conference: { vi: 'HN', en: 'C' },
  staffBallot: { vi: 'LYK', en: 'B' },
  signing: { vi: 'KÝ', en: 'S' },
  dispatch: { vi: 'GỬI', en: 'Se' },
  recognition: { vi: 'CN', en: 'R' },
  review: { vi: 'SK', en: 'Re' },
  concern: { vi: 'TD', en: 'F' },
};
const MONDAY = 1;
/** What stands in the lower lane of a line, so that neighbouring days do not hide one another. */
const LOWER: readonly DueKind[] = [
  'publication',
  'posting',
  'publicityEnd',
  'objection',
  'issue',
  'dispatch',
  'recognition',
  'review',
];

/**
 * The preparation as a picture: one line for each document, one column for each day, weekends and holidays shaded, today and the conference marked.
 * Every mark leads to its row in the table below, which says the same in words.
 */
export function TimelineGrid({ plan, rows }: { plan: PlanView; rows: readonly TimelineRow[] }) {
  const { t } = useTranslation();
  const days = timelineDays(plan);
  const columnOf = (on: string) => days.indexOf(on) + 2;
  const kinds = [
    ...new Set(rows.flatMap(({ dues }) => dues.filter(({ dueOn }) => days.includes(dueOn)).map(({ kind }) => kind))),
  ];
  return (
    <figure className={styles.figure}>
      <div className={styles.scroller} tabIndex={0} role="group" aria-label={t('plan.timeline')}>
        <div
          className={styles.grid}
          style={{ gridTemplateColumns: `17rem repeat(${days.length}, minmax(0.75rem, 1fr))` }}
        >
          <Days days={days} plan={plan} rows={rows.length} />
          {rows.map((row, place) => (
            <Fragment key={row.id}>
              <div className={styles.name} style={{ gridRow: place + 2 }}>
                <span>{row.title ?? t('plan.wholeConference')}</span>
              </div>
              {days
                .filter((on) => row.dues.some(({ dueOn }) => dueOn === on))
                .map((on) => (
                  <div key={on} className={styles.cell} style={{ gridRow: place + 2, gridColumn: columnOf(on) }}>
                    {row.dues
                      .filter(({ dueOn }) => dueOn === on)
                      .map((due) => (
                        <Mark key={due.key} due={due} />
                      ))}
                  </div>
                ))}
            </Fragment>
          ))}
        </div>
      </div>
      <Legend kinds={kinds} />
    </figure>
  );
}

function Mark({ due }: { due: DueDateView }) {
  const say = useSentence();
  const name = `${say(DUE_KIND_NAMES[due.kind])}, ${writeDate(due.dueOn)}, ${say(DUE_STATE_NAMES[due.state])}`;
  return (
    <a
      href={`#${dueAnchor(due.key)}`}
      className={styles.mark}
      data-state={due.state}
      data-kind={due.kind}
      data-lower={LOWER.includes(due.kind) || undefined}
      title={name}
    >
      <span aria-hidden="true">{say(MARKS[due.kind])}</span>
      <VisuallyHidden>
        {name}
        {due.document && `: ${due.document.title}`}
      </VisuallyHidden>
    </a>
  );
}

/** The ground: dates at each Monday, days off shaded, a line for today and one for the conference. */
function Days({ days, plan, rows }: { days: readonly string[]; plan: PlanView; rows: number }) {
  const { t } = useTranslation();
  const isNear = (on: string) => [plan.todayOn, plan.heldOn].some((shown) => Math.abs(daysBetween(on, shown)) < 5);
  return days.map((on, place) => {
    const isToday = on === plan.todayOn;
    const isConference = on === plan.heldOn;
    return (
      <Fragment key={on}>
        <div
          aria-hidden="true"
          className={styles.ground}
          data-off={isOff(plan, on) || undefined}
          data-holiday={plan.daysOff.some((day) => day.on === on) || undefined}
          data-today={isToday || undefined}
          data-conference={isConference || undefined}
          style={{ gridColumn: place + 2, gridRow: `1 / ${rows + 2}` }}
        />
        {(isToday || isConference || (weekday(on) === MONDAY && !isNear(on))) && (
          <div
            aria-hidden="true"
            className={styles.tick}
            data-today={isToday || undefined}
            data-conference={isConference || undefined}
            style={{ gridColumn: place + 2, gridRow: 1 }}
          >
            {isToday ? t('plan.today') : writeDayAndMonth(on)}
          </div>
        )}
      </Fragment>
    );
  });
}

function Legend({ kinds }: { kinds: readonly DueKind[] }) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <figcaption className={styles.legend}>
      {kinds.map((kind) => (
        <span key={kind}>
          <b>{say(MARKS[kind])}</b> {say(DUE_KIND_NAMES[kind])}
        </span>
      ))}
      <span>
        <i className={styles.swatch} data-off="true" /> {t('plan.weekend')}
      </span>
      <span>
        <i className={styles.swatch} data-holiday="true" /> {t('plan.holiday')}
      </span>
    </figcaption>
  );
}
