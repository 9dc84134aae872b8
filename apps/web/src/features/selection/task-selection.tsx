import type { TaskView } from '@conference/contracts';
import { actsOnSelection, type SelectionAct } from '@conference/domain';
import { Button, Checkbox } from '@mantine/core';
import type { TFunction } from 'i18next';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../shared/data-table';
import { useMe } from '../../shared/me';
import { Sheet } from '../../shared/section';
import { NOTHING_PICKED, pick, pickedAmong, type Picked } from './picked';
import styles from './selection.module.css';
import { taskColumns } from './task-columns';

const ActOnSelection = lazy(async () => ({ default: (await import('./act-on-selection')).ActOnSelection }));

interface TaskSelectionProps {
  label: string;
  /** All that the list is about; `shown` of them are on the page. */
  tasks: readonly TaskView[];
  shown?: number;
  withConference?: boolean;
}

/** Open tasks, of which whoever may act on several picks some and acts on them together; what became of them stays to be read when none is left. */
export function TaskSelection({ label, tasks, shown = tasks.length, withConference = false }: TaskSelectionProps) {
  const { t } = useTranslation();
  const { person } = useMe();
  const [picked, setPicked] = useState<Picked>(NOTHING_PICKED);
  const [act, setAct] = useState<SelectionAct | null>(null);
  const acts = actsOnSelection(person);
  const mayAct = acts.length > 0;
  const chosen = pickedAmong(picked, tasks);
  const order = tasks.map(({ id }) => id);
  const onPick = (id: string, isRange: boolean) => setPicked((before) => pick(before, order, { id, isRange }));
  const columns = taskColumns(t, { withConference });
  return (
    <div className={styles.selection}>
      {mayAct && tasks.length > 1 && (
        <p className={styles.hint}>
          <Button size="compact-sm" variant="default" onClick={() => setPicked(all(order))}>
            {t('selection.all', { count: tasks.length })}
          </Button>{' '}
          <span>{t('selection.hint')}</span>
        </p>
      )}
      {tasks.length > 0 && (
        <Sheet flush>
          <DataTable
            label={label}
            columns={mayAct ? [pickColumn(t, picked, onPick), ...columns] : columns}
            rows={tasks.slice(0, shown)}
            rowKey={({ id }) => id}
          />
        </Sheet>
      )}
      {chosen.length > 0 && (
        <div className={styles.bar} role="group" aria-label={t('selection.acts')}>
          <strong role="status">{t('selection.chosen', { count: chosen.length })}</strong>
          {acts.map((each) => (
            <Button
              key={each}
              size="sm"
              variant={each === 'remind' ? 'filled' : 'default'}
              onClick={() => setAct(each)}
            >
              {t(`selection.${each}`)}
            </Button>
          ))}
          <Button size="sm" variant="subtle" onClick={() => setPicked(NOTHING_PICKED)}>
            {t('selection.clear')}
          </Button>
        </div>
      )}
      {act && (
        <Suspense>
          <ActOnSelection
            act={act}
            tasks={chosen}
            onDone={(ids) => setPicked((before) => without(before, ids))}
            onClose={() => setAct(null)}
          />
        </Suspense>
      )}
    </div>
  );
}

const pickColumn = (
  t: TFunction,
  { ids }: Picked,
  onPick: (id: string, isRange: boolean) => void,
): Column<TaskView> => ({
  key: 'pick',
  isTool: true,
  width: '4.5rem',
  head: t('selection.pick'),
  cell: ({ id, kind, assignee }) => (
    <Checkbox
      aria-label={t('selection.pickOne', { kind: t(`taskKinds.${kind}`), name: assignee.name })}
      checked={ids.has(id)}
      onChange={({ nativeEvent }) => onPick(id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
    />
  ),
});

function all(order: readonly string[]): Picked {
  return { ids: new Set(order), lastId: null };
}

function without({ ids, lastId }: Picked, gone: readonly string[]): Picked {
  return { ids: new Set([...ids].filter((id) => !gone.includes(id))), lastId };
}
