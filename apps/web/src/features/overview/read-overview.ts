import { overviewSchema } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../shared/http';

/** What concerns the signed-in person; asked for again whenever a conference changes. */
export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: ({ signal }) => get(overviewSchema, '/api/me/overview', signal),
});
