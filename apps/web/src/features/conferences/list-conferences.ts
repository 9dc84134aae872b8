import { conferencePageSchema } from '@conference/contracts';
import type { Stage } from '@conference/domain';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { get } from '../../shared/http';

/** The conferences of the office, page by page, of one stage or of all. */
export const conferencesQuery = (stage: Stage | null) =>
  infiniteQueryOptions({
    queryKey: ['conferences', stage],
    queryFn: ({ pageParam, signal }) =>
      get(conferencePageSchema, `/api/conferences?${search(stage, pageParam)}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (before) => before,
  });

function search(stage: Stage | null, cursor: string | null): URLSearchParams {
  return new URLSearchParams({ limit: '25', ...(stage && { stage }), ...(cursor && { cursor }) });
}
