import type { AgendaStepBody } from '@conference/contracts';
import { order } from '../../../shared/http';

/** Takes up an item of the agenda, or finishes it. */
export function stepAgenda(conferenceId: string, code: string, body: AgendaStepBody): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/agenda/${encodeURIComponent(code)}`, body);
}
