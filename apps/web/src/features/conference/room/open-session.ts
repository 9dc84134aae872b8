import { verdictSchema } from '@conference/contracts';
import { post } from '../../../shared/http';

/** Declares whether there is a quorum and, if so, opens the session; a reason is needed before the planned day. */
export function openSession(conferenceId: string, deviation: string | null) {
  return post(verdictSchema, `/api/conferences/${conferenceId}/session/open`, { deviation });
}
