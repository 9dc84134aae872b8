import { conferencePageSchema } from '@conference/contracts';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { get } from '../../shared/http';
import type { BoardSearch } from './board-search';

/** The conferences of the office that the board shows, page by page. */
export const conferencesQuery = (search: BoardSearch) =>
  infiniteQueryOptions({
    queryKey: ['conferences', search],
    queryFn: ({ pageParam, signal }) =>
      get(conferencePageSchema, `/api/conferences?${questionOf(search, pageParam)}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (before) => before,
  });

function questionOf({ stage, year, missed, order = 'critical' }: BoardSearch, cursor: string | null): URLSearchParams {
  return new URLSearchParams({
    limit: '25',
    order,
    ...(stage && { stage }),
    ...(year && { year: String(year) }),
    ...(missed && { missed: 'true' }),
    ...(cursor && { cursor }),
  });
}
