import { deskSchema, myCodeSchema } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../shared/http';

/** The desk at the door; it is asked for again whenever the conference changes. */
export const deskQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: ['conference', conferenceId, 'check-in'],
    queryFn: ({ signal }) => get(deskSchema, `/api/conferences/${conferenceId}/check-in`, signal),
    // a page that has lost the network still knows everybody's name
    gcTime: Infinity,
  });

/** What one shows at the door. */
export const myCodeQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: ['conference', conferenceId, 'my-code'],
    queryFn: ({ signal }) => get(myCodeSchema, `/api/conferences/${conferenceId}/my-code`, signal),
  });
