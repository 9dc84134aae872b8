import { order } from '../../shared/http';

/** Declares the quorum and opens the session; a reason is needed before the planned day. Without a quorum it is refused, with the sum. */
export function openSession(conferenceId: string, deviation: string | null): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/session/open`, { deviation });
}
