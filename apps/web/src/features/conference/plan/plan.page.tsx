import type { PlanView } from '@conference/contracts';
import { Anchor, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { writeWeekday } from '../../../shared/dates';
import { Facts } from '../../../shared/facts';
import { Notice } from '../../../shared/notice';
import { useSentence } from '../../../shared/sentence';
import { UnreadyPage } from '../../../shared/unready-page';
import { ByDate } from './by-date';
import { ByDocument } from './by-document';
import { ByPerson } from './by-person';
import { ChangeDeadline } from './change-deadline';
import { MoveDate } from './move-date';
import styles from './plan.module.css';
import { planQuery } from './read-plan';
import { VIEWS, type ViewName } from './views';

const route = getRouteApi('/inside/conferences/$conferenceId/plan');

/** The plan of a conference: every due date, by day, by document or by person, and the way to change it. */
export function PlanPage() {
  const { t } = useTranslation();
  const { conferenceId } = route.useParams();
  const { by = 'date' } = route.useSearch();
  const { data: plan, error } = useQuery(planQuery(conferenceId));
  if (!plan) return <UnreadyPage error={error} />;
  return (
    <>
      <title>{`${t('plan.title')} · ${plan.title} · ${t('app.shortName')}`}</title>
      <Head plan={plan} />
      <nav aria-label={t('plan.views')} className={styles.views}>
        {VIEWS.map((view) => (
          <Link
            key={view}
            to="/conferences/$conferenceId/plan"
            params={{ conferenceId }}
            search={{ by: view }}
            replace
            aria-current={view === by ? 'page' : undefined}
          >
            {t(`planViews.${view}`)}
          </Link>
        ))}
      </nav>
      {plan.dues.length === 0 ? <p className="quiet">{t('plan.empty')}</p> : <View plan={plan} by={by} />}
    </>
  );
}

function View({ plan, by }: { plan: PlanView; by: ViewName }) {
  const { t } = useTranslation();
  const shown = {
    date: <ByDate plan={plan} />,
    document: <ByDocument plan={plan} />,
    person: <ByPerson plan={plan} />,
  };
  return <section aria-label={t(`planViews.${by}`)}>{shown[by]}</section>;
}

function Head({ plan }: { plan: PlanView }) {
  const { t, i18n } = useTranslation();
  const say = useSentence();
  const { conferenceId, title, heldOn, startsAt, window, may, unconfirmedYears, dues } = plan;
  const late = dues.filter(({ state }) => state === 'late').length;
  return (
    <header className={styles.head}>
      <Anchor renderRoot={(props) => <Link to="/conferences/$conferenceId" params={{ conferenceId }} {...props} />}>
        <span aria-hidden="true">←</span> {title}
      </Anchor>
      <div className={styles.title}>
        <Title order={1}>{t('plan.title')}</Title>
        <div className={styles.actions}>
          {may.changeDeadline && <ChangeDeadline plan={plan} />}
          {may.moveDate && <MoveDate conferenceId={conferenceId} heldOn={heldOn} isSummoned={may.postpone} />}
        </div>
      </div>
      <Facts
        facts={[
          [t('conference.date'), `${writeWeekday(heldOn, i18n.language)} ${t('conference.at', { time: startsAt })}`],
          [t('plan.law'), window ? say(window.sentence) : t('plan.noWindow')],
          [t('plan.least'), t('plan.leastDays', { count: plan.deadlines.minimumWorkingDays })],
        ]}
      />
      {late > 0 && <Notice tone="late" title={t('plan.lateCount', { count: late })} />}
      {unconfirmedYears.length > 0 && (
        <Notice tone="wait" title={t('plan.unconfirmed', { years: unconfirmedYears.join(', ') })} />
      )}
    </header>
  );
}
