import { conferenceDetailSchema } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../shared/http';

/** Those who take part in the conference: to one of them a task may be passed on. */
export const colleaguesQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: ['conference', conferenceId],
    queryFn: ({ signal }) => get(conferenceDetailSchema, `/api/conferences/${conferenceId}`, signal),
    select: ({ floor }) => floor.attendees.map(({ personId, name, unit }) => ({ personId, name, unit })),
  });
