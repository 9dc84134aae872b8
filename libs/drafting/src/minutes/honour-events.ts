import type { FloorEvent } from '@conference/domain';
import type { ConferenceEntity, Records } from '@conference/persistence';

/** Awards that were handed over, each with its decision, and the launch of the emulation. */
export async function honourEvents(records: Records, { id }: ConferenceEntity): Promise<readonly FloorEvent[]> {
  const launch = await records.honours.launch(id);
  const people = await records.directory.people(launch ? [launch.launchedBy] : []);
  const handed = (await records.honours.awards(id)).filter(({ handedOverAt }) => handedOverAt !== null);
  return [
    ...handed.map((award): FloorEvent => ({
      id: `award/${award.id}`,
      at: award.handedOverAt!.toISOString(),
      type: 'awardPresented',
      title: award.decision ? `${award.title} (${award.decision})` : award.title,
      recipients: [award.recipient],
    })),
    ...(launch
      ? [
          {
            ...{ id: 'launch', at: launch.launchedAt.toISOString(), type: 'emulationLaunched' as const },
            ...{ by: people.get(launch.launchedBy)?.name ?? '', text: launch.text },
          },
        ]
      : []),
  ];
}
