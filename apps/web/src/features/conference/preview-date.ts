import { changedPlanSchema } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../shared/http';

/** What would change if the conference were moved to another day; changes nothing. */
export const datePreviewQuery = (conferenceId: string, heldOn: string) =>
  queryOptions({
    queryKey: ['date-preview', conferenceId, heldOn],
    queryFn: ({ signal }) =>
      get(changedPlanSchema, `/api/conferences/${conferenceId}/date-preview?heldOn=${heldOn}`, signal),
  });
