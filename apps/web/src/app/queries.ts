import { QueryClient } from '@tanstack/react-query';
import { Unreachable } from '../shared/http';

const GIVE_UP_AFTER = 2;

/**
 * What is known is shown until something newer arrives. Only silence is tried again, never a refusal, and a command never by itself.
 * `always`: a page without a network fails visibly instead of waiting in secret.
 */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      retry: (failures, error) => error instanceof Unreachable && failures < GIVE_UP_AFTER,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
