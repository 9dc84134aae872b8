import { compareDates, type CivilDate } from '../calendar';

/** What one conference can leave open for the next. */
export const LATE_ITEM_KINDS = ['target', 'opinion', 'recommendation'] as const;
export type LateItemKind = (typeof LATE_ITEM_KINDS)[number];

/** Something that a conference left open; without a day it was due by the end of its year. */
export interface LeftOpen {
  readonly kind: LateItemKind;
  readonly id: string;
  readonly dueOn: CivilDate | null;
}

/** What goes on the agenda of the next conference by itself: whatever was due by its day and is still open, the oldest first. */
export function lateItems<Item extends LeftOpen>(left: readonly Item[], heldOn: CivilDate): Item[] {
  return left
    .filter(({ dueOn }) => dueOn === null || compareDates(dueOn, heldOn) <= 0)
    .toSorted(
      (one, other) =>
        LATE_ITEM_KINDS.indexOf(one.kind) - LATE_ITEM_KINDS.indexOf(other.kind) ||
        compareDates(one.dueOn ?? heldOn, other.dueOn ?? heldOn),
    );
}
