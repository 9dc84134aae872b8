import { PLAN_OFFERS } from '@conference/contracts';
import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';
import { Pill } from '../../shared/pill';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section, Sheet } from '../../shared/section';
import { planOffersQuery } from '../conferences/plan-offers';
import styles from './administration.module.css';

/** What plans begin with, kind by kind: to be looked at here, and taken where a conference is opened. */
export function Templates() {
  const { t } = useTranslation();
  const { data, error } = useQuery(planOffersQuery);
  const offered = PLAN_OFFERS.filter((offer) => offer !== 'lastYear' || data?.last);
  return (
    <Section
      id="templates"
      title={t('office.templates')}
      aside={<Anchor renderRoot={(props) => <Link to="/conferences/new" {...props} />}>{t('office.start')}</Anchor>}
    >
      <ProblemNotice error={error} />
      <Sheet>
        <p className="quiet">{t('office.templatesHint')}</p>
        <ul className={styles.templates}>
          {offered.map((offer) => (
            <li key={offer}>
              <span className={styles.name}>
                <strong>{t(`planOffers.names.${offer}`)}</strong>
                {data?.fitting.includes(offer) && <Pill tone="good">{t('office.fits')}</Pill>}
              </span>
              <span>
                {offer === 'lastYear' && data?.last
                  ? t('planOffers.lastYearHint', { title: data.last.title, date: writeDate(data.last.heldOn) })
                  : t(`planOffers.hints.${offer}`)}
              </span>
            </li>
          ))}
        </ul>
      </Sheet>
    </Section>
  );
}
