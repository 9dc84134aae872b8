import { overviewSchema } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../shared/http';

const EVERY_MS = 30_000;

/**
 * What concerns the signed-in person. It reaches into everything of the office, so it is not asked for again at every change of a full room
 * (`use-live.ts` leaves out what is the reader's own): the room's page tells that at once, this one soon.
 */
export const overviewQuery = queryOptions({
  queryKey: ['me', 'overview'],
  refetchInterval: EVERY_MS,
  queryFn: ({ signal }) => get(overviewSchema, '/api/me/overview', signal),
});
