import { scheduleViewSchema } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../shared/http';

/** The plan of a conference as a schedule: planned, actual and expected days. */
export const scheduleQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: ['conference', conferenceId, 'schedule'],
    queryFn: ({ signal }) => get(scheduleViewSchema, `/api/conferences/${conferenceId}/schedule`, signal),
  });
