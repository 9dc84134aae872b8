import { resultsSchema } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../shared/http';

/** What became of what a conference promised; of the newest one where none is named. */
export const resultsQuery = (conferenceId: string | undefined) =>
  queryOptions({
    queryKey: ['conference', conferenceId ?? 'newest', 'results'],
    queryFn: ({ signal }) =>
      get(resultsSchema, `/api/results${conferenceId ? `?conference=${conferenceId}` : ''}`, signal),
  });
