import type { Administration } from '@conference/contracts';
import { leadsSystem } from '@conference/domain';
import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../shared/me';
import { Pill } from '../../shared/pill';
import { ProblemNotice } from '../../shared/problem-notice';
import { Waiting } from '../../shared/waiting';
import { AdministrationFrame } from './administration-frame';
import styles from './administration.module.css';
import { administrationQuery } from './read-administration';

/** The way in to everything that is kept of an office, with how it stands. */
export function AdministrationPage() {
  const { t } = useTranslation();
  const may = leadsSystem(useMe().person);
  const { data, error, isPending } = useQuery({ ...administrationQuery, enabled: may });
  return (
    <AdministrationFrame title={t('admin.title')} lead={t('admin.lead')} isEntry>
      <ProblemNotice error={error} />
      {isPending && !error && <Waiting label={t('app.loading')} />}
      {data && <Places data={data} />}
    </AdministrationFrame>
  );
}

function Places({ data: { people, units, calendar, office } }: { data: Administration }) {
  const { t } = useTranslation();
  return (
    <>
      <ul className={styles.places}>
        <li>
          <h2>
            <Link to="/admin/people">{t('admin.people')}</Link>
          </h2>
          <p>{t('admin.peopleHint')}</p>
          <p className={styles.now}>
            {t('admin.peopleNow', { active: people.active })}
            {people.toLeave > 0 && <Pill tone="wait">{t('admin.toLeave', { number: people.toLeave })}</Pill>}
            {people.heldUp > 0 && <Pill tone="late">{t('admin.heldUp', { number: people.heldUp })}</Pill>}
          </p>
        </li>
        <li>
          <h2>
            <Link to="/admin/units">{t('admin.units')}</Link>
          </h2>
          <p>{t('admin.unitsHint')}</p>
          <p className={styles.now}>{t('admin.unitsNow', { number: units })}</p>
        </li>
        <li>
          <h2>
            <Link to="/admin/calendar">{t('admin.calendar')}</Link>
          </h2>
          <p>{t('admin.calendarHint')}</p>
          <p className={styles.now}>
            {t('admin.calendarNow', { year: calendar.year, number: calendar.ownDays })}
            {!calendar.isConfirmed && <Pill tone="wait">{t('admin.notConfirmed', { year: calendar.year })}</Pill>}
          </p>
        </li>
        <li>
          <h2>
            <Link to="/admin/office">{t('admin.office')}</Link>
          </h2>
          <p>{t('admin.officeHint')}</p>
          <p className={styles.now}>
            {office.name} · {office.symbol}
          </p>
        </li>
      </ul>
      <p className={styles.log}>
        <Anchor renderRoot={(props) => <Link to="/activity" search={{ kind: 'office' }} {...props} />}>
          {t('admin.log')}
        </Anchor>
      </p>
    </>
  );
}
