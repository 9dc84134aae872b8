import type { HonoursView } from '@conference/contracts';
import type { AgendaItemEntity, Records } from '@conference/persistence';
import { honoursView } from '../honours/honours-view';

/** What was handed over and launched under the item that is before the room; null under an item of another kind. */
export async function honoursNow(records: Records, item: AgendaItemEntity | null): Promise<HonoursView | null> {
  if (!item?.startedAt || (item.kind !== 'awards' && item.kind !== 'emulationLaunch')) return null;
  const began = item.startedAt.toISOString();
  const { awards, launch } = await honoursView(records, item.conferenceId);
  return {
    awards: awards.filter(({ handedOverAt }) => handedOverAt !== null && handedOverAt >= began),
    launch: launch && launch.at >= began ? launch : null,
  };
}
