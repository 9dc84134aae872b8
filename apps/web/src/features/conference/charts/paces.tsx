import type { PaceSpreadView } from '@conference/contracts';
import { DUE_KIND_NAMES } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../shared/data-table';
import { Pill } from '../../../shared/pill';
import { useSentence } from '../../../shared/sentence';
import styles from './charts.module.css';
import { usePictureWidth } from './use-picture-width';

const ROW = 56;
const SIDE = 8;
const FOOT = 24;
const LANE = 34;
const MOST_TICKS = 6;

/** How long each kind of question took in this office: the middle half as a bar, the median as a stroke, each round as a dot. */
export function Paces({ paces, isPrinting }: { paces: readonly PaceSpreadView[]; isPrinting: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <h3 className={styles.title}>{t('charts.paces')}</h3>
      <p className={styles.lead}>{t(paces.length === 0 ? 'charts.noPaces' : 'charts.pacesLead')}</p>
      {paces.length > 0 && (
        <>
          <Legend />
          <Picture paces={paces} isPrinting={isPrinting} />
          <details className={styles.asTable} open={isPrinting || undefined}>
            <summary>{t('charts.asTable')}</summary>
            <PaceTable paces={paces} />
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
      <li>
        <svg width="26" height="12">
          <rect width="26" height="12" className={styles.half} />
        </svg>
        {t('charts.half')}
      </li>
      <li>
        <svg width="6" height="16">
          <path d="M3 0V16" className={styles.median} />
        </svg>
        {t('charts.median')}
      </li>
      <li>
        <svg width="12" height="12">
          <circle cx="6" cy="6" r="4" className={styles.dot} />
        </svg>
        {t('charts.before')}
      </li>
      <li>
        <svg width="12" height="12">
          <path d="M6 0L12 6L6 12L0 6Z" className={styles.dot} data-this-year />
        </svg>
        {t('charts.thisYear')}
      </li>
    </ul>
  );
}

function Picture({ paces, isPrinting }: { paces: readonly PaceSpreadView[]; isPrinting: boolean }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { ref, width } = usePictureWidth(isPrinting);
  const longest = Math.max(1, ...paces.flatMap(({ taken }) => taken.map(({ workingDays }) => workingDays)));
  const x = (days: number) => SIDE + ((width - 2 * SIDE) * days) / longest;
  const height = paces.length * ROW + FOOT;
  const step = Math.max(1, Math.ceil(longest / MOST_TICKS));
  const ticks = Array.from({ length: Math.floor(longest / step) + 1 }, (_, nth) => nth * step);
  return (
    <div ref={ref}>
      <svg
        role="img"
        aria-labelledby="paces-name paces-words"
        className={styles.picture}
        width="100%"
        height={height}
        viewBox={`0 0 ${width} ${height}`}
      >
        <title id="paces-name">{t('charts.pacesOf')}</title>
        <desc id="paces-words">
          {paces.map(({ kind, sentence }) => `${say(DUE_KIND_NAMES[kind])}: ${say(sentence)}`).join(' ')}
        </desc>
        {ticks.map((days) => (
          <g key={days} transform={`translate(${x(days)} 0)`}>
            <path d={`M0 0V${height - FOOT}`} className={styles.grid} />
            <text
              y={height - 6}
              textAnchor={days === 0 ? 'start' : days === longest ? 'end' : 'middle'}
              className={styles.label}
            >
              {days}
            </text>
          </g>
        ))}
        {paces.map(({ kind, taken, median, low, high, isForecast }, place) => (
          <g key={kind} transform={`translate(0 ${place * ROW})`}>
            <text x={SIDE} y={16} className={styles.strong}>
              {say(DUE_KIND_NAMES[kind])}: {t('charts.usually', { count: median })}
            </text>
            <path d={`M${x(taken[0]!.workingDays)} ${LANE}H${x(taken.at(-1)!.workingDays)}`} className={styles.range} />
            <rect
              x={x(low) - 3}
              y={LANE - 8}
              width={x(high) - x(low) + 6}
              height={16}
              className={styles.half}
              data-weak={!isForecast || undefined}
            />
            {taken.map(({ workingDays, isThisYear }, nth) =>
              isThisYear ? (
                <path
                  key={nth}
                  transform={`translate(${x(workingDays)} ${LANE})`}
                  d="M0-6L6 0L0 6L-6 0Z"
                  className={styles.dot}
                  data-this-year
                />
              ) : (
                <circle key={nth} cx={x(workingDays)} cy={LANE} r={3.5} className={styles.dot} />
              ),
            )}
            <path d={`M${x(median)} ${LANE - 11}V${LANE + 11}`} className={styles.median} />
          </g>
        ))}
      </svg>
    </div>
  );
}

function PaceTable({ paces }: { paces: readonly PaceSpreadView[] }) {
  const { t } = useTranslation();
  const say = useSentence();
  const days = (count: number) => <span className="numbers">{count}</span>;
  return (
    <DataTable
      label={t('charts.pacesOf')}
      rows={paces}
      rowKey={({ kind }) => kind}
      columns={[
        {
          key: 'kind',
          head: t('charts.step'),
          names: true,
          cell: ({ kind, isForecast }) => (
            <>
              {say(DUE_KIND_NAMES[kind])} {!isForecast && <Pill>{t('charts.weak')}</Pill>}
            </>
          ),
        },
        { key: 'median', head: t('charts.median'), cell: ({ median }) => days(median) },
        {
          key: 'half',
          head: t('charts.half'),
          cell: ({ low, high }) => <span className="numbers">{`${low}–${high}`}</span>,
        },
        { key: 'rounds', head: t('charts.rounds'), cell: ({ taken }) => days(taken.length) },
        { key: 'why', head: t('charts.why'), isLong: true, cell: ({ sentence }) => say(sentence) },
      ]}
    />
  );
}
