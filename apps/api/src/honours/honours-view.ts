import type { HonoursView } from '@conference/contracts';
import type { Records } from '@conference/persistence';

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
