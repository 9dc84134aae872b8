import type { AbsenceView } from '@conference/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../shared/data-table';
import { writeDate } from '../../shared/dates';
import { Pill } from '../../shared/pill';
import { ProblemNotice } from '../../shared/problem-notice';
import { Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import { endAbsence, useAbsenceCommand } from './absence-commands';
import styles from './absences.module.css';
import { AwayTasks } from './away-tasks';
import { MendGap } from './mend-gap';

/** Who is away until when, and who stands in; what falls into it only for those whom it concerns. */
export function AbsenceList({ absences }: { absences: readonly AbsenceView[] }) {
  const { t } = useTranslation();
  const say = useSentence();
  const command = useAbsenceCommand((id: string) => endAbsence(id));
  const isConcerned = absences.some(({ tasks }) => tasks !== null);
  const columns: Column<AbsenceView>[] = [
    {
      key: 'person',
      head: t('absence.who'),
      names: true,
      width: '24%',
      cell: ({ id, person }) => (
        <div id={`absence-${id}`} tabIndex={-1} className={styles.target}>
          <strong>{person.name}</strong>
          <div className="quiet">{[person.position, person.unit].filter(Boolean).join(', ')}</div>
        </div>
      ),
    },
    {
      key: 'days',
      head: t('absence.when'),
      width: '18%',
      cell: ({ startsOn, endsOn, isNow }) => (
        <>
          {startsOn === endsOn ? writeDate(startsOn) : `${writeDate(startsOn)} – ${writeDate(endsOn)}`}
          {isNow && (
            <div>
              <Pill tone="wait">{t('absence.now')}</Pill>
            </div>
          )}
        </>
      ),
    },
    {
      key: 'substitute',
      head: t('absence.standsIn'),
      width: '26%',
      cell: ({ substitute, order }) =>
        substitute && (
          <>
            {substitute.name}
            <div className="quiet">{order && say(order)}</div>
          </>
        ),
    },
    ...(isConcerned
      ? [
          {
            key: 'tasks',
            head: t('absence.falls'),
            isLong: true,
            cell: (absence: AbsenceView) => absence.tasks && <Concerned absence={absence} onEnd={command.mutate} />,
          },
        ]
      : []),
  ];
  return (
    <>
      <ProblemNotice error={command.error} />
      <Sheet flush>
        <DataTable label={t('absence.list')} columns={columns} rows={absences} rowKey={({ id }) => id} />
      </Sheet>
    </>
  );
}

function Concerned({ absence, onEnd }: { absence: AbsenceView; onEnd: (id: string) => void }) {
  const { t } = useTranslation();
  const { id, person, tasks, isNow, mayChange } = absence;
  const end = t(isNow ? 'absence.back' : 'absence.withdraw');
  return (
    <div className={styles.concerned}>
      <AwayTasks tasks={tasks ?? []} />
      {mayChange && (
        <div className={styles.acts}>
          <MendGap absence={absence} />
          <Button size="compact-md" variant="subtle" aria-label={`${end}: ${person.name}`} onClick={() => onEnd(id)}>
            {end}
          </Button>
        </div>
      )}
    </div>
  );
}
