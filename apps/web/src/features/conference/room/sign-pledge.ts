import { order } from '../../../shared/http';

/** Records that a party of the pledge has signed. */
export function signPledge(conferenceId: string, party: string): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/pledge/${encodeURIComponent(party)}/signature`);
}
