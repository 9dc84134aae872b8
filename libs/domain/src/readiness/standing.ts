import { compareDates, type CivilDate, type Instant } from '../calendar';

/** The orders in which the conferences of an office are looked through. */
export const CONFERENCE_ORDERS = ['critical', 'heldOn', 'newest'] as const;
export type ConferenceOrder = (typeof CONFERENCE_ORDERS)[number];

/** How a conference stands beside the others of its office. */
export interface Standing {
  readonly id: string;
  readonly heldOn: CivilDate;
  readonly createdAt: Instant;
  /** Whether it is still ahead and being prepared. */
  readonly isPrepared: boolean;
  /** Working days to spare; negative when the conference will be missed, null when nothing is left to do. */
  readonly spare: number | null;
}

/**
 * Compares two conferences for a list: the most critical first, the next to be held first, or the newest first.
 *
 * What is being prepared comes before what is over; of what is over the latest comes first. No two conferences are ever level.
 */
export function compareStandings(order: ConferenceOrder, one: Standing, other: Standing): number {
  const level = compareText(one.id, other.id);
  if (order === 'newest') return compareText(other.createdAt, one.createdAt) || level;
  if (one.isPrepared !== other.isPrepared) return one.isPrepared ? -1 : 1;
  if (!one.isPrepared) return compareDates(other.heldOn, one.heldOn) || level;
  const byDay = compareDates(one.heldOn, other.heldOn) || level;
  return order === 'heldOn' ? byDay : compareSpare(one.spare, other.spare) || byDay;
}

/** Whether a conference will be missed at the pace of its office. */
export function willBeMissed({ isPrepared, spare }: Pick<Standing, 'isPrepared' | 'spare'>): boolean {
  return isPrepared && spare !== null && spare < 0;
}

/** What is all done is not critical at all. */
function compareSpare(one: number | null, other: number | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one - other;
}

function compareText(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
