import type { AwardBody, LaunchBody } from '@conference/contracts';
import { order } from '../../shared/http';

/** Puts an award on the list. */
export function listAward(conferenceId: string, body: AwardBody): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/awards`, body);
}

/** Records that an award is handed over. */
export function handOverAward(conferenceId: string, awardId: string): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/awards/${awardId}/hand-over`);
}

/** Takes back that an award was handed over. */
export function takeBackAward(conferenceId: string, awardId: string, reason: string): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/awards/${awardId}/take-back`, { reason });
}

/** Takes an award off the list. */
export function strikeAward(conferenceId: string, awardId: string): Promise<void> {
  return order('DELETE', `/api/conferences/${conferenceId}/awards/${awardId}`);
}

/** Records the launch of the emulation. */
export function launchEmulation(conferenceId: string, body: LaunchBody): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/launch`, body);
}
