import type { AbsencePlanner, AbsenceWeeks } from '@conference/contracts';
import { addDays, matchesWords } from '@conference/domain';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';
import { useMe } from '../../shared/me';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section } from '../../shared/section';
import { Waiting } from '../../shared/waiting';
import styles from './week-planner.module.css';
import { EntryDialog } from './enter-absence';
import { weeksQuery, type Days } from './read-absences';
import { WeekTable, type ChosenDay } from './week-table';

const WEEK = 7;
const SEARCH_FROM = 12;

/** Who is away in the next weeks, who stands in, what falls due and what nobody would answer; days are entered by choosing them. */
export function WeekPlanner({ people }: { people: AbsencePlanner['people'] }) {
  const { t } = useTranslation();
  const [from, setFrom] = useState<string>();
  const [first, setFirst] = useState<ChosenDay | null>(null);
  const [days, setDays] = useState<Days | null>(null);
  const { data, error } = useQuery({ ...weeksQuery(from), placeholderData: keepPreviousData });
  const choose = (day: ChosenDay) => {
    if (first?.personId !== day.personId) return setFirst(day);
    const [startsOn, endsOn] = [first.day, day.day].toSorted() as [string, string];
    setFirst(null);
    setDays({ personId: day.personId, startsOn, endsOn });
  };
  if (!data) return error ? <ProblemNotice error={error} /> : <Waiting label={t('app.loading')} />;
  const turn = (weeks: number) => setFrom(addDays(data.weeks[0]!, weeks * WEEK));
  return (
    <Section
      id="weeks"
      title={t('absence.weeksTitle')}
      aside={
        <div className={styles.turn}>
          <Button variant="default" size="compact-md" onClick={() => turn(-1)}>
            {t('absence.weekBefore')}
          </Button>
          <Button variant="default" size="compact-md" onClick={() => setFrom(undefined)}>
            {t('absence.thisWeek')}
          </Button>
          <Button variant="default" size="compact-md" onClick={() => turn(1)}>
            {t('absence.weekAfter')}
          </Button>
        </div>
      }
    >
      <p className={styles.lead} role="status">
        {first
          ? t('absence.choosing', { date: writeDate(first.day), name: nameOf(data, first.personId) })
          : t('absence.weeksLead')}
      </p>
      <Rows weeks={data} first={first} onChoose={choose} onDrop={() => setFirst(null)} />
      <EntryDialog
        planner={{ mayEnterForOthers: data.mayEnterForOthers, people }}
        days={days}
        onClose={() => setDays(null)}
      />
    </Section>
  );
}

interface RowsProps {
  weeks: AbsenceWeeks;
  first: ChosenDay | null;
  onChoose: (day: ChosenDay) => void;
  onDrop: () => void;
}

/** Those who are away in these weeks and oneself, or everybody. */
function Rows({ weeks, first, onChoose, onDrop }: RowsProps) {
  const { t } = useTranslation();
  const { person: me } = useMe();
  const [isWhole, setWhole] = useState(false);
  const [typed, setTyped] = useState('');
  const away = new Set(weeks.absences.map(({ person }) => person.id));
  const people = weeks.everybody.filter(
    ({ id, name, unit }) =>
      (away.has(id) || id === me.id || isWhole) && matchesWords(`${name} ${unit ?? ''}`, isWhole ? typed : ''),
  );
  return (
    <>
      <div className={styles.tools}>
        <Checkbox
          label={t('absence.everybody')}
          checked={isWhole}
          onChange={({ currentTarget: { checked } }) => setWhole(checked)}
        />
        {isWhole && weeks.everybody.length >= SEARCH_FROM && (
          <TextInput
            type="search"
            size="xs"
            aria-label={t('absence.findPerson')}
            placeholder={t('absence.findPerson')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </div>
      <WeekTable weeks={weeks} people={people} first={first} onChoose={onChoose} onDrop={onDrop} />
    </>
  );
}

function nameOf({ everybody }: AbsenceWeeks, personId: string): string {
  return everybody.find(({ id }) => id === personId)?.name ?? '';
}
