import type { OfficeYear } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../shared/data-table';
import { writeDate, writeWeekday } from '../../shared/dates';
import { Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import styles from './calendar.module.css';

/** The days off of the country in a year, and those that are worked for them. */
export function NationalDays({ data: { daysOff, madeUp } }: { data: OfficeYear }) {
  const { t, i18n } = useTranslation();
  const say = useSentence();
  return (
    <div className={styles.part}>
      {madeUp.length > 0 && (
        <p>{t('officeDays.madeUp', { days: madeUp.map((on) => writeWeekday(on, i18n.language)).join('; ') })}</p>
      )}
      {daysOff.length > 0 && (
        <Sheet flush>
          <DataTable
            label={t('officeDays.national')}
            rows={daysOff}
            rowKey={({ from }) => from}
            columns={[
              {
                key: 'day',
                head: t('officeDays.day'),
                names: true,
                width: '18rem',
                cell: ({ from, to }) =>
                  from === to ? writeWeekday(from, i18n.language) : `${writeDate(from)} – ${writeDate(to)}`,
              },
              {
                key: 'name',
                head: t('officeDays.occasion'),
                cell: ({ name }) => <span className={styles.occasion}>{say(name)}</span>,
              },
            ]}
          />
        </Sheet>
      )}
    </div>
  );
}
