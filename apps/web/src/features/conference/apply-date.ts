import { changedPlanSchema, type ChangedPlanView, type MoveDateBody } from '@conference/contracts';
import { post } from '../../shared/http';

/** Moves the conference to another day, with the reason. */
export function applyDate(conferenceId: string, body: MoveDateBody): Promise<ChangedPlanView> {
  return post(changedPlanSchema, `/api/conferences/${conferenceId}/date`, body);
}
