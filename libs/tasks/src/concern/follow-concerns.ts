import { isOutstanding, type ConcernRef } from '@conference/domain';
import type { ConferenceEntity, Records } from '@conference/persistence';
import { concernsOf } from './read-concern';

/** Has every opinion of a session followed that anybody still owes something about. */
export async function followOpinions(
  records: Records,
  conference: Pick<ConferenceEntity, 'id' | 'officeId'>,
): Promise<void> {
  for (const { ref, concern } of await concernsOf(records, conference))
    if (ref.kind === 'opinion' && isOutstanding(concern)) await follow(records, conference.id, ref);
}

/** Has one concern followed, by a run of its own. */
export async function follow(records: Records, conferenceId: string, concern: ConcernRef): Promise<void> {
  await records.outbox.add({ topic: 'concern', payload: { conferenceId, concern } });
}
