import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../shared/problem-notice';
import { Section, Sheet } from '../../../shared/section';
import { Waiting } from '../../../shared/waiting';
import { BurnUp } from './burn-up';
import styles from './charts.module.css';
import { Paces } from './paces';
import { chartsQuery } from './read-charts';

/** How the preparation goes against plan and forecast, and how long the office usually takes over each kind of question. */
export function Charts({ conferenceId, isPrinting }: { conferenceId: string; isPrinting: boolean }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(chartsQuery(conferenceId));
  return (
    <div className={styles.apart}>
      <Section id="charts" title={t('charts.title')}>
        <ProblemNotice error={error} />
        {!data && !error && <Waiting label={t('app.loading')} />}
        {data && (
          <div className={styles.charts}>
            <Sheet>
              <BurnUp charts={data} isPrinting={isPrinting} />
            </Sheet>
            <Sheet>
              <Paces paces={data.paces} isPrinting={isPrinting} />
            </Sheet>
          </div>
        )}
      </Section>
    </div>
  );
}
