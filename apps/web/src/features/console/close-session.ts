import { order } from '../../shared/http';

/** Closes the session: nothing is voted, elected or signed afterwards. */
export function closeSession(conferenceId: string): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/session/close`);
}
