import { registerPageSchema } from '@conference/contracts';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { get } from '../../shared/http';
import type { RegisterAddress } from './register-address';

/** While something is on its way, the page looks again. */
const LOOK_AGAIN_MS = 4_000;

/** The register, newest first, page by page. */
export const registerQuery = ({ year, book }: RegisterAddress) =>
  infiniteQueryOptions({
    queryKey: ['register', year ?? null, book ?? null],
    queryFn: ({ pageParam, signal }) =>
      get(
        registerPageSchema,
        `/api/register?${new URLSearchParams({
          limit: '25',
          ...(year && { year: String(year) }),
          ...(book && { book }),
          ...(pageParam && { cursor: pageParam }),
        })}`,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: ({ state }) => {
      const deliveries = state.data?.pages.flatMap(({ items }) => items.flatMap((entry) => entry.deliveries)) ?? [];
      return deliveries.some((delivery) => delivery.state === 'queued') ? LOOK_AGAIN_MS : false;
    },
  });
