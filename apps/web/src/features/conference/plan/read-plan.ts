import { planViewSchema } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../shared/http';

/** Every due date of a conference, with the reckoning behind each. */
export const planQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: ['conference', conferenceId, 'plan'],
    queryFn: ({ signal }) => get(planViewSchema, `/api/conferences/${conferenceId}/plan`, signal),
  });
