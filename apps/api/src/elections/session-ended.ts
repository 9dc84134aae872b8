import { vietnamDateOf, type CivilDate } from '@conference/domain';
import type { ConferenceEntity, Records } from '@conference/persistence';

/** The day on which the session ended; null as long as it has not. */
export async function sessionEndedOn(records: Records, { id }: ConferenceEntity): Promise<CivilDate | null> {
  const session = (await records.conferences.stages(id)).findLast(({ stage }) => stage === 'session');
  return session?.leftAt ? vietnamDateOf(session.leftAt.toISOString()) : null;
}
