import { activityPageSchema } from '@conference/contracts';
import { ACTIVITY_KINDS, type ActivityKind } from '@conference/domain';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { get } from '../../shared/http';

/** What the address of the page says: of which conference, and of which kind. */
export interface ActivityAddress {
  readonly conference?: string | undefined;
  readonly kind?: ActivityKind | undefined;
}

/** Reads the address; what is no such thing is left out. */
export function activityAddressOf(search: Record<string, unknown>): ActivityAddress {
  const { conference } = search;
  return {
    conference: typeof conference === 'string' && conference ? conference : undefined,
    kind: ACTIVITY_KINDS.find((kind) => kind === search['kind']),
  };
}

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
