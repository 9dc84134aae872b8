import type { ResultsView, ResultView } from '@conference/contracts';
import { countTargetStates, TARGET_STATE_NAMES, TARGET_STATES, type TargetState } from '@conference/domain';
import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../shared/data-table';
import { writeDate } from '../../shared/dates';
import { Section, Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import { bandsOf, type Bar } from './bands';
import styles from './results.module.css';

/** Until the page has been measured. */
const WIDTH_AT_FIRST = 640;
const ROW = 58;
const BAR = { top: 24, height: 24 } as const;
/** A number that does not fit into its band is read in the table. */
const ROOM_FOR_A_FIGURE = 9;

interface YearPictureProps {
  periods: ResultsView['periods'];
  results: readonly ResultView[];
  isPrinting: boolean;
}

/** The year at a glance: for each period how many promises are met, on their way, behind, late, or not due yet. */
export function YearPicture({ periods, results, isPrinting }: YearPictureProps) {
  const { t } = useTranslation();
  const bars = periods
    .map((period) => ({
      ...period,
      counts: countTargetStates(
        results.flatMap((result) => result.periods.find(({ number }) => number === period.number)?.state ?? []),
      ),
    }))
    .filter(({ counts }) => counts.length > 0);
  const states = TARGET_STATES.filter((state) => bars.some(({ counts }) => counts.some((one) => one.state === state)));
  if (bars.length === 0) return null;
  return (
    <Section id="picture" title={t('results.picture')}>
      <Sheet>
        <Legend states={states} />
        <Picture bars={bars} />
        <details className={styles.asTable} open={isPrinting || undefined}>
          <summary>{t('results.asTable')}</summary>
          <CountTable bars={bars} states={states} />
        </details>
      </Sheet>
    </Section>
  );
}

type PeriodBar = Bar & ResultsView['periods'][number];

function Legend({ states }: { states: readonly TargetState[] }) {
  const say = useSentence();
  return (
    <ul className={styles.legend} aria-hidden="true">
      {states.map((state) => (
        <li key={state}>
          <svg width="18" height="14">
            <rect width="18" height="14" className={styles.band} data-state={state} />
          </svg>
          {say(TARGET_STATE_NAMES[state])}
        </li>
      ))}
    </ul>
  );
}

function Picture({ bars }: { bars: readonly PeriodBar[] }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { ref, width: measured } = useElementSize();
  const width = measured || WIDTH_AT_FIRST;
  const counted = ({ state, count }: Bar['counts'][number]) =>
    t('results.counted', { count, state: say(TARGET_STATE_NAMES[state]).toLocaleLowerCase() });
  return (
    <div ref={ref}>
      <svg
        role="img"
        aria-labelledby="picture-name picture-words"
        className={styles.picture}
        width="100%"
        height={bars.length * ROW}
        viewBox={`0 0 ${width} ${bars.length * ROW}`}
      >
        <title id="picture-name">{t('results.pictureOf')}</title>
        <desc id="picture-words">
          {bars
            .map(({ number, counts }) => t('results.inPeriod', { number, words: counts.map(counted).join(', ') }))
            .join(' ')}
        </desc>
        {bandsOf(bars, width).map(({ bar, bands }, index) => (
          <g key={bar.number} transform={`translate(0 ${index * ROW})`}>
            <text y={16} className={styles.label}>
              <tspan className={styles.strong}>{t('results.period', { number: bar.number })}</tspan>
              <tspan dx={8}>{t('results.days', { from: writeDate(bar.fromOn), until: writeDate(bar.untilOn) })}</tspan>
            </text>
            {bands.map(({ state, count, x, width: broad }) => (
              <g key={state} transform={`translate(${x} ${BAR.top})`}>
                <rect width={broad} height={BAR.height} className={styles.band} data-state={state} />
                {broad >= String(count).length * ROOM_FOR_A_FIGURE + 6 && (
                  <text x={broad / 2} y={17} textAnchor="middle" className={styles.figure} data-state={state}>
                    {count}
                  </text>
                )}
              </g>
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
}

function CountTable({ bars, states }: { bars: readonly PeriodBar[]; states: readonly TargetState[] }) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <DataTable
      label={t('results.pictureOf')}
      rows={bars}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          key: 'period',
          names: true,
          head: t('results.periodHead'),
          cell: ({ number, fromOn, untilOn, dueOn }) => (
            <>
              {t('results.period', { number })}
              <div className="quiet">
                {t('results.days', { from: writeDate(fromOn), until: writeDate(untilOn) })},{' '}
                {t('results.due', { due: writeDate(dueOn) })}
              </div>
            </>
          ),
        },
        ...states.map((state) => ({
          key: state,
          head: say(TARGET_STATE_NAMES[state]),
          cell: ({ counts }: PeriodBar) => (
            <span className="numbers">{counts.find((one) => one.state === state)?.count ?? 0}</span>
          ),
        })),
      ]}
    />
  );
}
