import { ROOM_PARTS, type RoomPart } from '@conference/domain';

/** The agenda stands at the side; every other part is behind its own tab. */
export type TabName = Exclude<RoomPart, 'agenda'>;

/** The tabs, in the order of a conference. */
export const TABS: readonly TabName[] = ROOM_PARTS.filter((part) => part !== 'agenda');

/** The tab that an address asks for, if it is one of ours. */
export function tabOf(value: unknown): TabName | undefined {
  return TABS.find((tab) => tab === value);
}
