import { changedPlanSchema } from '@conference/contracts';
import type { PlanChange } from '@conference/domain';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../shared/http';

/** What a change of the plan would do, and for whom; changes nothing. */
export const previewQuery = (conferenceId: string, change: PlanChange) =>
  queryOptions({
    queryKey: ['plan-preview', conferenceId, change],
    queryFn: ({ signal }) => get(changedPlanSchema, `/api/conferences/${conferenceId}/${pathOf(change)}`, signal),
    retry: false,
  });

function pathOf(change: PlanChange): string {
  switch (change.type) {
    case 'date':
      return `date-preview?heldOn=${change.heldOn}`;
    case 'deadline':
      return `deadline-preview?which=${change.which}&workingDays=${change.workingDays}`;
    case 'round':
      return `rounds/${change.roundId}/due-preview?dueOn=${change.dueOn}`;
  }
}
