import type { AbsencePlanner } from '@conference/contracts';
import { addMonths } from '@conference/domain';
import { Button, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state';
import { Notice } from '../../shared/notice';
import { Section } from '../../shared/section';
import { UnreadyPage } from '../../shared/unready-page';
import { AbsenceList } from './absence-list';
import styles from './absences.module.css';
import { Authorisations } from './authorisations';
import { EnterAbsence } from './enter-absence';
import { MonthStrip } from './month-strip';
import { plannerQuery } from './read-absences';
import { WeekPlanner } from './week-planner';

/** Who is away until when, who stands in, and what nobody would answer. Why somebody is away is shown nowhere. */
export function AbsencesPage() {
  const { t } = useTranslation();
  const [month, setMonth] = useState<string>();
  const [form, setForm] = useState<'weeks' | 'months'>('weeks');
  const { data, error } = useQuery({ ...plannerQuery(month), placeholderData: keepPreviousData });
  if (!data) return <UnreadyPage error={error} />;
  const gaps = data.absences.flatMap(({ tasks }) => tasks ?? []).filter(({ gap }) => gap !== null).length;
  const turn = (months: number) => setMonth(addMonths(data.from, months).slice(0, 7));
  return (
    <div className={styles.page}>
      <title>{`${t('absence.page')} · ${t('app.shortName')}`}</title>
      <div className={styles.top}>
        <div>
          <Title order={1}>{t('absence.page')}</Title>
          <Text c="dimmed">{t('absence.lead')}</Text>
        </div>
        <EnterAbsence planner={data} />
      </div>
      {gaps > 0 && (
        <Notice tone="late" title={t('absence.gaps', { count: gaps })}>
          <p>{t('absence.gapsHint')}</p>
        </Notice>
      )}
      <div role="group" aria-label={t('absence.form')} className={styles.forms}>
        {(['weeks', 'months'] as const).map((each) => (
          <Button
            key={each}
            size="xs"
            variant={each === form ? 'filled' : 'default'}
            aria-pressed={each === form}
            onClick={() => setForm(each)}
          >
            {t(`absence.${each}`)}
          </Button>
        ))}
      </div>
      {form === 'weeks' ? <WeekPlanner people={data.people} /> : <Month planner={data} onTurn={turn} />}
      <Section id="absences" title={t('absence.list')}>
        {data.absences.length > 0 ? (
          <AbsenceList absences={data.absences} />
        ) : (
          <EmptyState title={t('absence.empty')}>
            <p>{t('absence.emptyHint')}</p>
          </EmptyState>
        )}
      </Section>
      <Authorisations />
    </div>
  );
}

function Month({ planner, onTurn }: { planner: AbsencePlanner; onTurn: (months: number) => void }) {
  const { t } = useTranslation();
  return (
    <Section
      id="month"
      title={t('absence.month')}
      aside={
        <div className={styles.month}>
          <Button variant="default" size="compact-md" onClick={() => onTurn(-1)}>
            {t('absence.before')}
          </Button>
          <strong aria-live="polite">
            {t('absence.monthName', { month: planner.from.slice(5, 7), year: planner.from.slice(0, 4) })}
          </strong>
          <Button variant="default" size="compact-md" onClick={() => onTurn(1)}>
            {t('absence.after')}
          </Button>
        </div>
      }
    >
      <MonthStrip planner={planner} />
    </Section>
  );
}
