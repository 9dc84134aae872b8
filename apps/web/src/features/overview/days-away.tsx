import type { Overview } from '@conference/contracts';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';
import { Section, Sheet } from '../../shared/section';
import styles from './overview.module.css';

/** When the reader is away and who stands in; for whom they stand in. */
export function DaysAway({ overview: { away, standsIn } }: { overview: Overview }) {
  const { t } = useTranslation();
  if (away.length + standsIn.length === 0) return null;
  const days = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => ({
    from: writeDate(startsOn),
    to: writeDate(endsOn),
  });
  return (
    <Section
      id="away"
      title={t('overview.away')}
      aside={<Anchor renderRoot={(props) => <Link to="/absences" {...props} />}>{t('overview.toAbsences')}</Anchor>}
    >
      <Sheet flush>
        <ul className={styles.list}>
          {away.map((one) => (
            <li key={one.id} className={styles.item}>
              <p className={styles.words}>{t('overview.iAmAway', days(one))}</p>
              <p className="quiet">
                {one.substitute ? t('overview.substituted', { name: one.substitute }) : t('overview.noSubstitute')}
              </p>
            </li>
          ))}
          {standsIn.map((one) => (
            <li key={one.id} className={styles.item}>
              <p className={styles.words}>{t('overview.iStandIn', { name: one.person, ...days(one) })}</p>
            </li>
          ))}
        </ul>
      </Sheet>
    </Section>
  );
}
