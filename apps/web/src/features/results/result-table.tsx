import type { ResultView } from '@conference/contracts';
import { TARGET_STATE_NAMES } from '@conference/domain';
import { Anchor } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../shared/data-table';
import { civilDateOf, writeDate } from '../../shared/dates';
import { Pill } from '../../shared/pill';
import { useSentence } from '../../shared/sentence';
import { ClauseLink } from '../targets/clause-link';
import styles from './results.module.css';
import { STATE_TONES } from './state-tones';

/** Clause, target, who is to do it, how it goes, and what shows it: one row for each promise. */
export function ResultTable({ results }: { results: readonly ResultView[] }) {
  const { t } = useTranslation();
  return <DataTable label={t('results.title')} columns={columns(t)} rows={results} rowKey={({ id }) => id} />;
}

const columns = (t: TFunction): Column<ResultView>[] => [
  {
    key: 'target',
    names: true,
    width: '34%',
    head: t('results.target'),
    cell: (result) => <Target result={result} />,
  },
  { key: 'promised', width: '20%', head: t('results.promised'), cell: (result) => <Promised result={result} /> },
  {
    key: 'progress',
    isLong: true,
    width: '30%',
    head: t('results.progress'),
    cell: (result) => <Progress result={result} />,
  },
  {
    key: 'evidence',
    width: '16%',
    head: t('results.evidence'),
    cell: ({ report }) => report?.evidence && <Evidence evidence={report.evidence} />,
  },
];

function Target({ result: { title, clause, party, owner } }: { result: ResultView }) {
  const { t } = useTranslation();
  const say = useSentence();
  const by = say(party);
  return (
    <>
      <span className={styles.title}>{title}</span>
      <div className="quiet">
        {by === owner ? t('results.ownerNamed', { owner }) : `${by} · ${t('results.ownerNamed', { owner })}`}
      </div>
      {clause && <ClauseLink size="sm" clause={clause} />}
    </>
  );
}

function Promised({ result: { indicator, last } }: { result: ResultView }) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <>
      {indicator ? <strong>{say(indicator)}</strong> : <span className="quiet">{t('results.noFigure')}</span>}
      {last && <LastYear last={last} />}
    </>
  );
}

/** What was promised and reached the year before; what is not known is not said. */
function LastYear({ last: { year, figure, written, state } }: { last: NonNullable<ResultView['last']> }) {
  const { t } = useTranslation();
  const say = useSentence();
  const [promised, reached] = [figure && say(figure), written && say(written)];
  const words =
    promised && reached
      ? t('results.lastReached', { figure: promised, reached })
      : (promised ?? (reached && t('results.reached', { reached })));
  const told = [words, state && say(TARGET_STATE_NAMES[state])].filter(Boolean).join(' · ');
  return told ? <div className="quiet">{t('results.lastYear', { year, words: told })}</div> : null;
}

function Progress({ result: { state, report, conclusion } }: { result: ResultView }) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <>
      <Pill tone={STATE_TONES[state]}>{say(TARGET_STATE_NAMES[state])}</Pill>{' '}
      {report?.written && <strong className="numbers">{say(report.written)}</strong>}
      {report && (
        <>
          <p className={styles.note}>{report.note}</p>
          <div className="quiet">
            {t('results.ofPeriod', { number: report.period, date: writeDate(civilDateOf(report.reportedAt)) })}
          </div>
        </>
      )}
      {conclusion && (
        <p className={styles.note}>{t('results.concluded', { by: conclusion.by, reason: conclusion.reason })}</p>
      )}
    </>
  );
}

function Evidence({ evidence: { name, url } }: { evidence: { name: string | null; url: string | null } }) {
  const { t } = useTranslation();
  if (!url) return <span className="quiet">{t('results.withheld')}</span>;
  return (
    <Anchor href={url} target="_blank" rel="noreferrer" size="sm" className={styles.file}>
      {name ?? t('results.evidence')} <span aria-hidden="true">↗</span>
    </Anchor>
  );
}
