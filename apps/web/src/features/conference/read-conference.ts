import { conferenceDetailSchema } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../shared/http';

/** One conference with everything its page shows. */
export const conferenceQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: ['conference', conferenceId],
    queryFn: ({ signal }) => get(conferenceDetailSchema, `/api/conferences/${conferenceId}`, signal),
  });
