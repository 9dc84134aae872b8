import { meSchema } from '@conference/contracts';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { get } from './http';

/** Who is signed in, and where operators look. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => get(meSchema, '/api/me', signal),
  staleTime: 5 * 60_000,
});

/** The signed-in person; only inside pages that stand behind the sign-in. */
export function useMe() {
  return useSuspenseQuery(meQuery).data;
}
