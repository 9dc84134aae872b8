import { millisecondsBetween, minutesLater, type Instant } from '../calendar';
import type { AgendaItemKind } from '../procedure';

/** One item of the agenda as the room goes through it; the order of the list is the order of the room. */
export interface AgendaRunItem {
  readonly code: string;
  readonly kind: AgendaItemKind;
  readonly title: string;
  readonly plannedMinutes: number | null;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** Its earlier times before the room, where it was taken up again afterwards. */
  readonly earlier: readonly AgendaSitting[];
  /** Why it was taken up again, the last time. */
  readonly reopened: RecordedReason | null;
  /** Why the item was left out, by whom and when. */
  readonly skipped: RecordedReason | null;
  /** Why the item stands at another place than the programme gave it. */
  readonly moved: RecordedReason | null;
}

/** One time that an item was before the room, from beginning to end. */
export interface AgendaSitting {
  readonly startedAt: Instant;
  readonly endedAt: Instant;
}

/** A departure from the programme, with who answers for it. */
export interface RecordedReason {
  readonly reason: string;
  readonly byId: string;
  readonly at: Instant;
}

/** Which item is under way; null between two items. */
export function currentItem(items: readonly AgendaRunItem[]): AgendaRunItem | null {
  return items.find(({ startedAt, endedAt }) => startedAt !== null && endedAt === null) ?? null;
}

/** Which item comes next; null when nothing is left. */
export function nextItem(items: readonly AgendaRunItem[]): AgendaRunItem | null {
  return items.find(({ startedAt, skipped }) => startedAt === null && skipped === null) ?? null;
}

/** What is known of an item's time before the room. */
export type TimedItem = Pick<AgendaRunItem, 'code' | 'plannedMinutes' | 'startedAt' | 'endedAt' | 'earlier'>;

/** How long an item was planned for and how long it takes. */
export interface ItemTiming {
  readonly code: string;
  readonly plannedMinutes: number | null;
  /** Whole minutes since the item began; null before that. */
  readonly takenMinutes: number | null;
  /** Minutes beyond the plan; null where either is not known. */
  readonly overMinutes: number | null;
}

/** Compares plan and reality, item by item, at an instant. */
export function agendaTiming(items: readonly TimedItem[], at: Instant): readonly ItemTiming[] {
  return items.map((item) => {
    const { code, plannedMinutes } = item;
    const takenMinutes = item.startedAt === null ? null : Math.floor(takenMilliseconds(item, at) / 60_000);
    const overMinutes = plannedMinutes === null || takenMinutes === null ? null : takenMinutes - plannedMinutes;
    return { code, plannedMinutes, takenMinutes, overMinutes };
  });
}

/** By how many minutes the room is behind its programme: what finished items took too long or saved, and what the current one is over. */
export function minutesBehind(items: readonly TimedItem[], at: Instant): number {
  const ended = new Set(items.filter(({ endedAt }) => endedAt !== null).map(({ code }) => code));
  return agendaTiming(items, at).reduce(
    (behind, { code, overMinutes }) => behind + (ended.has(code) ? (overMinutes ?? 0) : Math.max(0, overMinutes ?? 0)),
    0,
  );
}

/** Adds up every time that an item was before the room. */
function takenMilliseconds({ startedAt, endedAt, earlier }: TimedItem, at: Instant): number {
  const before = earlier.reduce((sum, sitting) => sum + millisecondsBetween(sitting.startedAt, sitting.endedAt), 0);
  return before + (startedAt === null ? 0 : Math.max(0, millisecondsBetween(startedAt, endedAt ?? at)));
}

/** When each item is planned to begin, counted from the beginning of the session; unknown behind an item without minutes. */
export function plannedStarts(
  items: readonly Pick<AgendaRunItem, 'code' | 'plannedMinutes'>[],
  beginsAt: Instant,
): ReadonlyMap<string, Instant> {
  const starts = new Map<string, Instant>();
  let at: Instant = beginsAt;
  for (const { code, plannedMinutes } of items) {
    starts.set(code, at);
    if (plannedMinutes === null) break;
    at = minutesLater(at, plannedMinutes);
  }
  return starts;
}
