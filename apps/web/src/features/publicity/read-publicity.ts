import { dispositionTableSchema, publicityListSchema } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../shared/http';

/** What the office shows, and has shown, to all its staff. */
export const publicityQuery = queryOptions({
  queryKey: ['publicity'],
  queryFn: ({ signal }) => get(publicityListSchema, '/api/publicity', signal),
});

/** The table that a showing shows. */
export const shownTableQuery = (publicityId: string) =>
  queryOptions({
    queryKey: ['publicity-table', publicityId],
    queryFn: ({ signal }) => get(dispositionTableSchema, `/api/publicity/${publicityId}/table`, signal),
  });
