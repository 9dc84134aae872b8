import type { OfficeYear } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../shared/data-table';
import { writeWeekday } from '../../shared/dates';
import { Pill } from '../../shared/pill';
import { Sheet } from '../../shared/section';
import styles from './calendar.module.css';
import { RemoveDay } from './own-day-dialog';

/** The days on which the office departs from the country. */
export function OwnDays({ days }: { days: OfficeYear['ownDays'] }) {
  const { t, i18n } = useTranslation();
  return (
    <div className={styles.part}>
      <p className="quiet">{t('officeDays.ownHint')}</p>
      {days.length === 0 ? (
        <p>{t('officeDays.noOwn')}</p>
      ) : (
        <Sheet flush>
          <DataTable
            label={t('officeDays.own')}
            rows={days}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'day',
                head: t('officeDays.day'),
                names: true,
                width: '18rem',
                cell: ({ on }) => writeWeekday(on, i18n.language),
              },
              {
                key: 'kind',
                head: t('officeDays.kind'),
                width: '11rem',
                cell: ({ working }) => (
                  <Pill tone={working ? 'accent' : 'wait'}>
                    {t(working ? 'officeDays.isWorked' : 'officeDays.isOff')}
                  </Pill>
                ),
              },
              { key: 'name', head: t('officeDays.name'), isLong: true, cell: ({ name }) => name },
              { key: 'act', head: t('form.act'), width: '7rem', cell: (day) => <RemoveDay day={day} /> },
            ]}
          />
        </Sheet>
      )}
    </div>
  );
}
