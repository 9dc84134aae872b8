import { order } from '../../shared/http';

/** Cancels the conference, with the reason: its open tasks are recalled. */
export function cancel(conferenceId: string, reason: string): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/cancel`, { reason });
}
