import type { FloorView } from '@conference/contracts';
import type { AgendaRunItem } from '@conference/domain';

/** An item of the page as the rules of the agenda read it. */
export function timesOf({ finishedAt, skipped, moved, reopened, ...item }: FloorView['agenda'][number]): AgendaRunItem {
  const recorded = (given: typeof skipped) => given && { reason: given.reason, byId: given.by, at: given.at };
  return {
    ...item,
    endedAt: finishedAt,
    skipped: recorded(skipped),
    moved: recorded(moved),
    reopened: recorded(reopened),
  };
}
