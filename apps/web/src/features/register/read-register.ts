import { registerPageSchema } from '@conference/contracts';
import type { RegisterBook } from '@conference/domain';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { get } from '../../shared/http';

/** While something is on its way, the page looks again. */
const LOOK_AGAIN_MS = 4_000;

/** Which part of the register is shown; the year that the server calls current where none is chosen. */
export interface RegisterChoice {
  readonly year: number | null;
  readonly book: RegisterBook | null;
}

/** The register, newest first, page by page. */
export const registerQuery = ({ year, book }: RegisterChoice) =>
  infiniteQueryOptions({
    queryKey: ['register', year, book],
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
