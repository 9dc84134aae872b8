import type { IsConfirmed } from '@conference/domain';
import type { Records } from '@conference/persistence';

/** Which lists of predecessors are confirmed in a conference; what an office promised itself always is. */
export async function confirmedLists(records: Records, conferenceId: string): Promise<IsConfirmed> {
  const waiting = (await records.targets.takenOverLists(conferenceId)).filter(({ source }) => source === null);
  return ({ office, year }) => !waiting.some((list) => list.officeCode === office && list.year === year);
}
