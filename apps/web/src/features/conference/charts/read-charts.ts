import { chartsSchema } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../shared/http';

/** How the preparation goes, and how long the office usually takes, as figures for charts. */
export const chartsQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: ['conference', conferenceId, 'charts'],
    queryFn: ({ signal }) => get(chartsSchema, `/api/conferences/${conferenceId}/charts`, signal),
  });
