import { order } from '../../../shared/http';

/** Puts a motion to the open vote; the number present is frozen at this moment. */
export function openVote(conferenceId: string, motion: string): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/votes`, { motion });
}
