import type { ScheduleView } from '@conference/contracts';
import { Anchor, Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeWeekday } from '../../../shared/dates';
import { Facts } from '../../../shared/facts';
import { useSentence } from '../../../shared/sentence';
import { UnreadyPage } from '../../../shared/unready-page';
import { usePrinting } from '../../../shared/use-printing';
import { Waiting } from '../../../shared/waiting';
import { Gantt } from './gantt';
import { MoveStep } from './move-step';
import { scheduleQuery } from './read-schedule';
import { ScheduleTable } from './schedule-table';
import styles from './schedule.module.css';
import type { Moving } from './use-moving';
import { FORMS, useScheduleForm, type ScheduleForm } from './use-schedule-form';

/** They are looked at after the picture, so they come after it. */
const Charts = lazy(async () => ({ default: (await import('../charts/charts')).Charts }));

const route = getRouteApi('/inside/conferences/$conferenceId/timeline');

/** The timeline of a conference: what was planned, what happened, what is expected, and the way to plan it anew. */
export function SchedulePage() {
  const { t } = useTranslation();
  const { conferenceId } = route.useParams();
  const { data: schedule, error } = useQuery(scheduleQuery(conferenceId));
  const [form, setForm] = useScheduleForm();
  const [chosen, setChosen] = useState<Moving | null>(null);
  const isPrinting = usePrinting();
  if (!schedule) return <UnreadyPage error={error} />;
  const Form = form === 'picture' ? Gantt : ScheduleTable;
  return (
    <div className={styles.page}>
      <title>{`${t('schedule.title')} · ${schedule.title} · ${t('app.shortName')}`}</title>
      <Head schedule={schedule} />
      {schedule.dues.length === 0 ? (
        <p className="quiet">{t('schedule.nothing')}</p>
      ) : (
        <>
          <Tools form={form} onForm={setForm} />
          <Form schedule={schedule} onChosen={setChosen} />
        </>
      )}
      <Suspense fallback={<Waiting label={t('app.loading')} />}>
        <Charts conferenceId={conferenceId} isPrinting={isPrinting} />
      </Suspense>
      <MoveStep schedule={schedule} chosen={chosen} onClose={() => setChosen(null)} />
    </div>
  );
}

function Head({ schedule }: { schedule: ScheduleView }) {
  const { t, i18n } = useTranslation();
  const say = useSentence();
  const { conferenceId, title, heldOn, startsAt, window: open, readiness } = schedule;
  const day = `${writeWeekday(heldOn, i18n.language)} ${t('conference.at', { time: startsAt })}`;
  return (
    <header className={styles.head}>
      <Anchor renderRoot={(props) => <Link to="/conferences/$conferenceId" params={{ conferenceId }} {...props} />}>
        <span aria-hidden="true">←</span> {title}
      </Anchor>
      <Title order={1}>{t('schedule.title')}</Title>
      {readiness && (
        <p className={styles.outlook} data-missed={(readiness.spare !== null && readiness.spare < 0) || undefined}>
          <strong className="numbers">{readiness.percent} %</strong> {say(readiness.sentence)}
        </p>
      )}
      <Facts
        facts={[
          [t('conference.date'), day],
          [t('plan.law'), open ? say(open.sentence) : t('plan.noWindow')],
        ]}
      />
    </header>
  );
}

function Tools({ form, onForm }: { form: ScheduleForm; onForm: (form: ScheduleForm) => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.tools}>
      <div role="group" aria-label={t('schedule.form')} className={styles.forms}>
        {FORMS.map((each) => (
          <Button
            key={each}
            size="xs"
            variant={each === form ? 'filled' : 'default'}
            aria-pressed={each === form}
            onClick={() => onForm(each)}
          >
            {t(`schedule.${each}`)}
          </Button>
        ))}
      </div>
      <Button size="xs" variant="default" onClick={() => window.print()}>
        {t('schedule.print')}
      </Button>
    </div>
  );
}
