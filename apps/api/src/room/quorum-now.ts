import type { RoomNow } from '@conference/contracts';
import { wasHeld } from '@conference/domain';
import type { ConferenceEntity, Records } from '@conference/persistence';
import { roomAt } from '../check-in/quorum';

/** How many are there; nothing once everybody has gone home. */
export async function quorumNow(records: Records, conference: ConferenceEntity): Promise<RoomNow['quorum']> {
  if (wasHeld(conference.stage) || conference.isNotHeld) return null;
  const state = roomAt(conference, await records.floor.attendances(conference.id), new Date());
  return state && { holds: state.holds, figures: state.figures };
}
