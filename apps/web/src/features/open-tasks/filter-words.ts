import type { OpenTasks } from '@conference/contracts';
import type { TFunction } from 'i18next';
import { MYSELF, type OpenTasksAddress } from './open-tasks-address';

/** What an address leaves out of the open tasks, in words: they stand on paper, where nobody sees the fields. */
export function filterWords(
  { lateness, conference, unit, person, kind }: OpenTasksAddress,
  { conferences, units, people }: OpenTasks,
  { t, own }: { readonly t: TFunction; readonly own: string },
): (string | undefined)[] {
  const nameIn = (items: readonly { id: string; name: string }[], id: string | undefined) =>
    items.find((item) => item.id === id)?.name;
  return [
    lateness && t(`openTasks.${lateness}`),
    nameIn(conferences, conference),
    nameIn(units, unit),
    person === MYSELF ? own : nameIn(people, person),
    kind && t(`taskKinds.${kind}`),
  ];
}
