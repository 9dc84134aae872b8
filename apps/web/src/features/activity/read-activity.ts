import { activityPageSchema } from '@conference/contracts';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { get } from '../../shared/http';
import type { ActivityAddress } from './activity-address';

/** What happened, newest first, page by page. */
export const activityQuery = ({ conference, kind }: ActivityAddress) =>
  infiniteQueryOptions({
    queryKey: ['conference', conference ?? 'all', 'activity', kind ?? null],
    queryFn: ({ pageParam, signal }) => {
      const asked = new URLSearchParams({ limit: '50' });
      if (conference) asked.set('conference', conference);
      if (kind) asked.set('kind', kind);
      if (pageParam) asked.set('cursor', pageParam);
      return get(activityPageSchema, `/api/activity?${asked}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
