import type { OpenTasks } from '@conference/contracts';
import { LATENESS, TASK_KINDS } from '@conference/domain';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../shared/me';
import { MYSELF, type OpenTasksAddress } from './open-tasks-address';
import styles from './open-tasks.module.css';

interface OpenTasksFiltersProps {
  address: OpenTasksAddress;
  choices: OpenTasks;
  onChange: (address: OpenTasksAddress) => void;
}

/** Narrows the open tasks; each choice says how many there are. */
export function OpenTasksFilters({ address, choices, onChange }: OpenTasksFiltersProps) {
  const { t } = useTranslation();
  const { person } = useMe();
  const named = (items: readonly { id: string; name: string; count: number }[]) =>
    items.map(({ id, name, count }) => ({ value: id, label: `${name} (${count})` }));
  const personId = address.person === MYSELF ? person.id : (address.person ?? '');
  const others = choices.people.some(({ id }) => id === personId) || !personId;
  return (
    <div className={styles.filters} role="group" aria-label={t('openTasks.filters')}>
      <NativeSelect
        label={t('openTasks.lateness')}
        value={address.lateness ?? ''}
        data={[
          { value: '', label: t('openTasks.anyTime') },
          ...LATENESS.map((each) => ({ value: each as string, label: t(`openTasks.${each}`) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...address, lateness: LATENESS.find((each) => each === value) })
        }
      />
      <NativeSelect
        label={t('openTasks.conference')}
        value={address.conference ?? ''}
        data={[{ value: '', label: t('openTasks.allConferences') }, ...named(choices.conferences)]}
        onChange={({ currentTarget: { value } }) => onChange({ ...address, conference: value || undefined })}
      />
      <NativeSelect
        label={t('openTasks.unit')}
        value={address.unit ?? ''}
        data={[{ value: '', label: t('openTasks.allUnits') }, ...named(choices.units)]}
        onChange={({ currentTarget: { value } }) => onChange({ ...address, unit: value || undefined })}
      />
      <NativeSelect
        label={t('openTasks.person')}
        value={personId}
        data={[
          { value: '', label: t('openTasks.everybody') },
          // who has nothing to do any more stays to be seen while the address asks for them
          ...(others ? [] : [{ value: personId, label: personId === person.id ? `${person.name} (0)` : '–' }]),
          ...named(choices.people),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...address, person: value === person.id ? MYSELF : value || undefined })
        }
      />
      <NativeSelect
        label={t('openTasks.kind')}
        value={address.kind ?? ''}
        data={[
          { value: '', label: t('openTasks.allKinds') },
          ...choices.kinds.map(({ kind, count }) => ({
            value: kind as string,
            label: `${t(`taskKinds.${kind}`)} (${count})`,
          })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...address, kind: TASK_KINDS.find((each) => each === value) })
        }
      />
    </div>
  );
}
