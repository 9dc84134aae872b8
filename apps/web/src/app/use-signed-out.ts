import { hashKey, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Refused } from '../shared/http';
import { meQuery } from '../shared/me';

const SIGNED_OUT = 401;

/** A session that ends while the page is open leads to the sign-in, and from there back to the same page. */
export function useSignedOut(): void {
  const queries = useQueryClient();
  const router = useRouter();
  useEffect(
    () =>
      queries.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return;
        // Who is signed in is asked by the router itself, which knows what to do with the answer.
        if (event.query.queryHash === hashKey(meQuery.queryKey)) return;
        const { error } = event.action;
        if (!(error instanceof Refused) || error.problem.status !== SIGNED_OUT) return;
        queries.removeQueries({ queryKey: meQuery.queryKey });
        void router.invalidate();
      }),
    [queries, router],
  );
}
