import type { OfficeYear } from '@conference/contracts';
import { leadsSystem } from '@conference/domain';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';
import { useMe } from '../../shared/me';
import { Notice } from '../../shared/notice';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section } from '../../shared/section';
import { Waiting } from '../../shared/waiting';
import { AdministrationFrame } from './administration-frame';
import styles from './calendar.module.css';
import { NationalDays } from './national-days';
import { AddDay } from './own-day-dialog';
import { OwnDays } from './own-days';
import { officeYearQuery } from './read-administration';

const route = getRouteApi('/inside/admin/calendar');

/** The office's working days, a year at a time: those of the country, and those of its own. */
export function CalendarPage() {
  const { t } = useTranslation();
  const may = leadsSystem(useMe().person);
  const { year } = route.useSearch();
  const { data, error, isPending } = useQuery({ ...officeYearQuery(year), enabled: may });
  return (
    <AdministrationFrame title={t('officeDays.title')} lead={t('officeDays.lead')}>
      <ProblemNotice error={error} />
      {isPending && !error && <Waiting label={t('app.loading')} />}
      {data && <Year key={data.year} data={data} />}
    </AdministrationFrame>
  );
}

function Year({ data }: { data: OfficeYear }) {
  const { t } = useTranslation();
  const { year, isKnown, isConfirmed, heldOn } = data;
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <div className={styles.years}>
        <Button
          variant="default"
          aria-label={t('officeDays.yearBefore')}
          renderRoot={(props) => <Link from="/admin/calendar" search={{ year: year - 1 }} {...props} />}
        >
          ←
        </Button>
        <strong aria-live="polite">{t('officeDays.year', { year })}</strong>
        <Button
          variant="default"
          aria-label={t('officeDays.yearAfter')}
          renderRoot={(props) => <Link from="/admin/calendar" search={{ year: year + 1 }} {...props} />}
        >
          →
        </Button>
      </div>
      {!isKnown && <Notice tone="wait" title={t('officeDays.unknown')} />}
      {isKnown && !isConfirmed && <Notice tone="wait" title={t('officeDays.notConfirmed')} />}
      {heldOn.length > 0 && (
        <ul className={styles.held}>
          {heldOn.map(({ on, title }) => (
            <li key={`${on} ${title}`}>
              <strong>{writeDate(on)}</strong> {t('officeDays.heldOn', { title })}
            </li>
          ))}
        </ul>
      )}
      <Section
        id="own"
        title={t('officeDays.own')}
        aside={<Button onClick={() => setAdding(true)}>{t('officeDays.add')}</Button>}
      >
        <OwnDays days={data.ownDays} />
      </Section>
      <Section id="national" title={t('officeDays.national')}>
        <NationalDays data={data} />
      </Section>
      <AddDay year={year} isOpen={isAdding} onClose={() => setAdding(false)} />
    </>
  );
}
