import { conveningSchema } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../shared/http';

/** How a conference is convened; asked for again whenever something about it changes. */
export const conveningQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: ['conference', conferenceId, 'convening'],
    queryFn: ({ signal }) => get(conveningSchema, `/api/conferences/${conferenceId}/convening`, signal),
  });
