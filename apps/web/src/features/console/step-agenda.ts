import type { AdjournBody, AgendaStepBody, PauseBody } from '@conference/contracts';
import { order } from '../../shared/http';

type Step = Pick<AgendaStepBody, 'step'> & Partial<AgendaStepBody>;

/** Goes on with the agenda: takes an item up or finishes it, or departs from the order with a reason. */
export function stepAgenda(conferenceId: string, code: string, body: Step): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/agenda/${encodeURIComponent(code)}`, body);
}

/** Lets the session stand still, for a break or until another day. */
export function pauseSession(conferenceId: string, body: PauseBody): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/session/pause`, body);
}

/** Puts a session that stands still off to an hour and a place. */
export function adjournSession(conferenceId: string, body: AdjournBody): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/session/adjourn`, body);
}

/** Lets a paused session go on. */
export function resumeSession(conferenceId: string): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/session/resume`, {});
}

/** Marks a document as made public under the item of disclosure. */
export function presentDocument(conferenceId: string, code: string, documentId: string): Promise<void> {
  return order(
    'POST',
    `/api/conferences/${conferenceId}/agenda/${encodeURIComponent(code)}/documents/${documentId}/presented`,
  );
}
