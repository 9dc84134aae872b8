import type { DueDateView, PlanPersonView, PlanView } from '@conference/contracts';
import { compareDates } from '@conference/domain';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../../shared/data-table';
import { useMe } from '../../../shared/me';
import { Sheet } from '../../../shared/section';
import { DueDay, DueName, DueStanding } from './due-parts';
import styles from './plan.module.css';

interface PersonPlan {
  readonly person: PlanPersonView;
  readonly dues: readonly DueDateView[];
}

/** Who must do what by when: oneself first, then whoever is due soonest. What is done is left out. */
export function ByPerson({ plan }: { plan: PlanView }) {
  const { t } = useTranslation();
  const me = useMe().person;
  const people = plansOf(plan, me.id);
  if (people.length === 0) return <p className="quiet">{t('plan.nobodyLeft')}</p>;
  return people.map(({ person, dues }) => (
    <section key={person.id} className={styles.group} aria-labelledby={`person-${person.id}`}>
      <h2 id={`person-${person.id}`}>
        {person.name}
        {person.id === me.id && ` (${t('plan.you')})`}
        <span className={styles.unit}>{[person.position, person.unit].filter(Boolean).join(' · ')}</span>
      </h2>
      <Sheet flush>
        <DataTable label={person.name} columns={columns(t, plan)} rows={dues} rowKey={({ key }) => key} />
      </Sheet>
    </section>
  ));
}

function plansOf(plan: PlanView, myId: string): PersonPlan[] {
  const waited = plan.dues.filter(
    ({ state, kind }) => state !== 'done' && state !== 'unrecorded' && kind !== 'conference',
  );
  return plan.people
    .map((person) => ({ person, dues: waited.filter(({ people }) => people.includes(person.id)) }))
    .filter(({ dues }) => dues.length > 0)
    .toSorted((a, b) => {
      if (a.person.id === myId || b.person.id === myId) return a.person.id === myId ? -1 : 1;
      return compareDates(a.dues[0]!.dueOn, b.dues[0]!.dueOn);
    });
}

const columns = (t: TFunction, plan: PlanView): Column<DueDateView>[] => [
  { key: 'what', names: true, width: '44%', head: t('plan.what'), cell: (due) => <DueName due={due} /> },
  { key: 'due', width: '32%', head: t('conference.due'), cell: (due) => <DueDay due={due} plan={plan} /> },
  { key: 'state', width: '24%', head: t('plan.state'), cell: (due) => <DueStanding due={due} /> },
];
