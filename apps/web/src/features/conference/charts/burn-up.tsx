import type { BurnUpDayView, ChartsView } from '@conference/contracts';
import { DUE_KIND_NAMES, STEP_DAYS, type StepDay } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../shared/data-table';
import { writeDate, writeDayAndMonth } from '../../../shared/dates';
import { useSentence } from '../../../shared/sentence';
import styles from './charts.module.css';
import { stairs, ticksOf, xOf, yOf, type Plot } from './stairs';
import { usePictureWidth } from './use-picture-width';

const HEIGHT = 220;
const LEFT = 34;
const RIGHT = 14;
const TOP = 26;
const BOTTOM = 30;
/** Words nearer to an edge than this lean away from it. */
const NEAR = 80;

/** How many steps are done, day by day, against the plan and against the forecast. */
export function BurnUp({ charts, isPrinting }: { charts: ChartsView; isPrinting: boolean }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { days, total, todayOn } = charts;
  const now = days.findLast(({ on }) => on <= todayOn) ?? days[0];
  return (
    <>
      <h3 className={styles.title}>{t('charts.burnUp')}</h3>
      {!now ? (
        <p className="quiet">{t('charts.noSteps')}</p>
      ) : (
        <>
          <p className={styles.lead}>{say(now.sentence)}</p>
          <Legend />
          <Picture charts={charts} isPrinting={isPrinting} />
          <details className={styles.asTable} open={isPrinting || undefined}>
            <summary>{t('charts.asTable')}</summary>
            <DayTable days={days} total={total} />
          </details>
        </>
      )}
    </>
  );
}

function Legend() {
  const { t } = useTranslation();
  return (
    <ul className={styles.legend} aria-hidden="true">
      {STEP_DAYS.map((what) => (
        <li key={what}>
          <svg width="26" height="10">
            <path d="M0 5H26" className={styles.line} data-what={what} />
          </svg>
          {t(`charts.lines.${what}`)}
        </li>
      ))}
    </ul>
  );
}

function Picture({
  charts: { days, total, todayOn, heldOn },
  isPrinting,
}: {
  charts: ChartsView;
  isPrinting: boolean;
}) {
  const { t } = useTranslation();
  const say = useSentence();
  const { ref, width } = usePictureWidth(isPrinting);
  const plot: Plot = { width: width - LEFT - RIGHT, height: HEIGHT, lastDay: days.at(-1)!.workingDay, total };
  const marks = [
    { key: 'today', day: days.find(({ on }) => on === todayOn), words: t('charts.today') },
    { key: 'conference', day: days.find(({ on }) => on === heldOn), words: t('charts.conference') },
  ];
  // the name of the conference stands where the first day would
  const isAtBegin = days.some(({ on, workingDay }) => on === heldOn && xOf(plot, workingDay) < NEAR);
  const told = days.filter(({ on }, place) => place === 0 || place === days.length - 1 || on === todayOn);
  return (
    <div ref={ref}>
      <svg
        role="img"
        aria-labelledby="burn-up-name burn-up-words"
        className={styles.picture}
        width="100%"
        height={TOP + HEIGHT + BOTTOM}
        viewBox={`0 0 ${width} ${TOP + HEIGHT + BOTTOM}`}
      >
        <title id="burn-up-name">{t('charts.burnUpOf', { count: total })}</title>
        <desc id="burn-up-words">{told.map(({ sentence }) => say(sentence)).join(' ')}</desc>
        <g transform={`translate(${LEFT} ${TOP})`}>
          {ticksOf(total).map((count) => (
            <g key={count} transform={`translate(0 ${yOf(plot, count)})`}>
              <path d={`M0 0H${plot.width}`} className={styles.grid} />
              <text x={-8} y={4} textAnchor="end" className={styles.label}>
                {count}
              </text>
            </g>
          ))}
          {marks.map(
            ({ key, day, words }) =>
              day && (
                <g key={key} transform={`translate(${xOf(plot, day.workingDay)} 0)`}>
                  <path d={`M0 0V${HEIGHT}`} className={styles.mark} data-mark={key} />
                  <text y={key === 'today' ? -8 : HEIGHT + 20} className={styles.label} textAnchor={leaning(plot, day)}>
                    {words} {writeDayAndMonth(day.on)}
                  </text>
                </g>
              ),
          )}
          {!isAtBegin && (
            <text y={HEIGHT + 20} className={styles.label}>
              {writeDayAndMonth(days[0]!.on)}
            </text>
          )}
          {STEP_DAYS.map((what) => (
            <path key={what} d={stairs(plot, days, what)} className={styles.line} data-what={what} />
          ))}
        </g>
      </svg>
    </div>
  );
}

function leaning(plot: Plot, { workingDay }: BurnUpDayView): 'start' | 'middle' | 'end' {
  const x = xOf(plot, workingDay);
  if (x < NEAR) return 'start';
  return plot.width - x < NEAR ? 'end' : 'middle';
}

/** The same figures, each with what makes the difference of its day. */
function DayTable({ days, total }: { days: readonly BurnUpDayView[]; total: number }) {
  const { t } = useTranslation();
  const say = useSentence();
  const figure = (count: number | null) => (count === null ? '–' : `${count}/${total}`);
  const named = ({ steps }: BurnUpDayView, what: StepDay) =>
    steps
      .filter((step) => step.what === what)
      .map(({ kind, document }) => [say(DUE_KIND_NAMES[kind]), document].filter(Boolean).join(': '));
  return (
    <DataTable
      label={t('charts.burnUpOf', { count: total })}
      rows={days}
      rowKey={({ on }) => on}
      columns={[
        { key: 'on', head: t('charts.day'), names: true, cell: ({ on }) => writeDate(on) },
        ...STEP_DAYS.map((what) => ({
          key: what,
          head: t(`charts.lines.${what}`),
          cell: (day: BurnUpDayView) => <span className="numbers">{figure(day[what])}</span>,
        })),
        {
          key: 'why',
          head: t('charts.why'),
          isLong: true,
          cell: (day) =>
            STEP_DAYS.filter((what) => named(day, what).length > 0).map((what) => (
              <div key={what}>
                <strong>{t(`charts.on.${what}`)}</strong> {named(day, what).join('; ')}
              </div>
            )),
        },
      ]}
    />
  );
}
