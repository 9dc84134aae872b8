import type { AnnulElectionBody, SettleFormBody, UnitElectionBody } from '@conference/contracts';
import { order } from '../../shared/http';

const of = (conferenceId: string, part: string) => `/api/conferences/${conferenceId}/convening/${part}`;

/** Settles the form; the units then elect anew. */
export function settleForm(conferenceId: string, body: SettleFormBody): Promise<void> {
  return order('PUT', of(conferenceId, 'form'), body);
}

/** Records one round of a unit's election. */
export function recordElection(conferenceId: string, body: UnitElectionBody): Promise<void> {
  return order('POST', of(conferenceId, 'elections'), body);
}

/** Takes back what was recorded of a unit's election. */
export function annulElection(conferenceId: string, unitId: string, body: AnnulElectionBody): Promise<void> {
  return order('POST', of(conferenceId, `elections/${unitId}/annulment`), body);
}

/** Summons the delegates and sends the invitations. */
export function summon(conferenceId: string): Promise<void> {
  return order('POST', of(conferenceId, 'summons'), {});
}
