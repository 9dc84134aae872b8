import type { HonoursView } from '@conference/contracts';
import type { AgendaItemEntity, Records } from '@conference/persistence';

/** Awards and launch as everybody sees them. */
export async function honoursView(records: Records, conferenceId: string): Promise<HonoursView> {
  const launch = await records.honours.launch(conferenceId);
  const launcher = launch && (await records.directory.person(launch.launchedBy));
  return {
    awards: (await records.honours.awards(conferenceId)).map(({ id, recipient, title, decision, handedOverAt }) => ({
      id,
      recipient,
      title,
      decision,
      handedOverAt: handedOverAt?.toISOString() ?? null,
    })),
    launch: launch && { text: launch.text, by: launcher?.name ?? '', at: launch.launchedAt.toISOString() },
  };
}

/** What was handed over and launched under the item that is before the room; null under an item of another kind. */
export async function honoursNow(records: Records, item: AgendaItemEntity | undefined): Promise<HonoursView | null> {
  if (!item?.startedAt || (item.kind !== 'awards' && item.kind !== 'emulationLaunch')) return null;
  const began = item.startedAt.toISOString();
  const { awards, launch } = await honoursView(records, item.conferenceId);
  return {
    awards: awards.filter(({ handedOverAt }) => handedOverAt !== null && handedOverAt >= began),
    launch: launch && launch.at >= began ? launch : null,
  };
}
