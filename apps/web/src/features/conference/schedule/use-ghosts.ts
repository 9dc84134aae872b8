import type { ScheduleView } from '@conference/contracts';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { civilDateOf } from '../../../shared/dates';
import { previewQuery } from '../plan/preview-change';
import { isChange, moveOf } from './rows';
import type { Moving } from './use-moving';

/** A hand that goes on moving is not asked about at every day that it passes. */
const SETTLED_MS = 180;

/** Where due dates would go, by their keys, while one of them is being moved. */
export interface Ghosts {
  readonly goesTo: ReadonlyMap<string, string>;
  /** How many others would move with it; null until that is known. */
  readonly others: number | null;
}

const NOTHING: Ghosts = { goesTo: new Map(), others: null };

/** What would move with a due date that is being moved, asked of the same preview that is shown before anything is changed. */
export function useGhosts(schedule: ScheduleView, moving: Moving | null): Ghosts {
  const [settled] = useDebouncedValue(moving, SETTLED_MS);
  const isSettled = moving !== null && settled?.due.key === moving.due.key && settled.on === moving.on;
  const move = isSettled && moving.on !== moving.due.dueOn ? moveOf(schedule, moving.due, moving.on) : null;
  const change = move && isChange(move) ? move : null;
  const { data } = useQuery({
    ...previewQuery(schedule.conferenceId, change ?? { type: 'date', heldOn: schedule.heldOn }),
    enabled: change !== null,
  });
  if (!moving) return NOTHING;
  const own: [string, string] = [moving.due.key, moving.on];
  if (!change || !data) return { goesTo: new Map([own]), others: null };
  const all = data.changes.flatMap(({ key, after }): [string, string][] =>
    after === null ? [] : [[key, civilDateOf(after)]],
  );
  const goesTo = new Map([...all, own]);
  return { goesTo, others: goesTo.size - 1 };
}
