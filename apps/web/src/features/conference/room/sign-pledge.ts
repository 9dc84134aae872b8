import { order } from '../../../shared/http';

/** Signs the emulation pledge as one of its parties. */
export function signPledge(conferenceId: string, party: string): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/pledge/${encodeURIComponent(party)}/signature`);
}
