import type { TargetView } from '@conference/contracts';
import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/moment';
import { Pill } from '../../shared/pill';
import styles from './target-table.module.css';
import { judgementOf, toneOf } from './judgement';

/** The reports on a target, the last one first. */
export function TargetReports({ reports }: { reports: TargetView['reports'] }) {
  const { t, i18n } = useTranslation();
  if (reports.length === 0) return <span className="quiet">{t('targets.noReport')}</span>;
  const numbers = new Intl.NumberFormat(i18n.language === 'en' ? 'en-GB' : 'vi-VN');
  return reports
    .toSorted((a, b) => b.reportedAt.localeCompare(a.reportedAt))
    .map((report) => (
      <div key={report.reportedAt} className={styles.report}>
        <Pill tone={toneOf(report.judgement)}>{t(`judgements.${judgementOf(report.judgement)}`)}</Pill>{' '}
        {report.value !== null && <strong className="numbers">{numbers.format(report.value)}</strong>}
        <p className={styles.note}>{report.note}</p>
        {report.evidenceUrl && (
          <Anchor href={report.evidenceUrl} target="_blank" rel="noreferrer" size="sm">
            {report.evidenceName ?? t('targets.evidence')} <span aria-hidden="true">↗</span>
          </Anchor>
        )}
        <div className="quiet">
          {t('targets.period', { number: report.period })} · {report.reportedBy} ·{' '}
          <Moment at={report.reportedAt} as="short" />
        </div>
      </div>
    ));
}
