import { changedPlanSchema, type ChangedPlanView } from '@conference/contracts';
import type { PlanChange } from '@conference/domain';
import { post } from '../../../shared/http';

/** Changes the plan, with the reason; each person affected gets one mail. */
export function applyChange(conferenceId: string, change: PlanChange, reason: string): Promise<ChangedPlanView> {
  const { path, body } = requestOf(change);
  return post(changedPlanSchema, `/api/conferences/${conferenceId}/${path}`, { ...body, reason });
}

function requestOf(change: PlanChange) {
  switch (change.type) {
    case 'date':
      return { path: 'date', body: { heldOn: change.heldOn } };
    case 'deadline':
      return { path: 'deadlines', body: { which: change.which, workingDays: change.workingDays } };
    case 'round':
      return { path: `rounds/${change.roundId}/due`, body: { dueOn: change.dueOn } };
  }
}
