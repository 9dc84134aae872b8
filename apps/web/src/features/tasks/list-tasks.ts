import { taskPageSchema } from '@conference/contracts';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { get } from '../../shared/http';

/** What waits for me, soonest due first, page by page. */
export const myTasksQuery = infiniteQueryOptions({
  queryKey: ['tasks', 'mine'],
  queryFn: ({ pageParam, signal }) =>
    get(
      taskPageSchema,
      `/api/tasks?${new URLSearchParams({ state: 'open', mine: 'true', limit: '50', ...(pageParam && { cursor: pageParam }) })}`,
      signal,
    ),
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }) => nextCursor,
});
