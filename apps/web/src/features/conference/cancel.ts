import type { DecideNotHeldBody } from '@conference/contracts';
import { order } from '../../shared/http';

/** Cancels the conference, with the reason: its open tasks are recalled. */
export function cancel(conferenceId: string, reason: string): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/cancel`, { reason });
}

/** Records that the office is so small that it holds no conference: its open tasks are recalled. */
export function decideNotHeld(conferenceId: string, body: DecideNotHeldBody): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/not-held`, body);
}
