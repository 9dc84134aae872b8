import type { FloorEvent } from '@conference/domain';
import type { ConferenceEntity, Records } from '@conference/persistence';

/** Elections that have been counted. */
export async function electionEvents(records: Records, { id, plan }: ConferenceEntity): Promise<readonly FloorEvent[]> {
  const names = new Map(plan.people.map(({ code, name }) => [code, name]));
  return (await records.floor.counts(id)).map(({ electionCode, result, countedAt }) => ({
    id: `election/${electionCode}`,
    at: countedAt.toISOString(),
    type: 'electionCounted',
    title: plan.elections.find(({ code }) => code === electionCode)?.title ?? electionCode,
    elected: result.elected.map((code) => names.get(code) ?? code),
    sentence: result.sentence,
  }));
}
