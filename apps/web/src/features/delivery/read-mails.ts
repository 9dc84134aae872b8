import { mailBacklogSchema, mailPageSchema, type MailView } from '@conference/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get, order } from '../../shared/http';
import type { Shown } from './shown';

/** While something is on its way, the page looks again. */
const LOOK_AGAIN_MS = 5_000;
const BACKLOG_EVERY_MS = 30_000;

/** The mails of a conference, newest first, page by page. */
export const mailsQuery = (conferenceId: string, show: Shown) =>
  infiniteQueryOptions({
    queryKey: ['mails', conferenceId, show],
    queryFn: ({ pageParam, signal }) =>
      get(
        mailPageSchema,
        `/api/conferences/${conferenceId}/mails?${new URLSearchParams({ show, ...(pageParam && { cursor: pageParam }) })}`,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isUnderway)) ? LOOK_AGAIN_MS : false,
  });

/** Whether mails leave at all. */
export const backlogQuery = queryOptions({
  queryKey: ['mail-backlog'],
  queryFn: ({ signal }) => get(mailBacklogSchema, '/api/mail-backlog', signal),
  refetchInterval: BACKLOG_EVERY_MS,
});

/** Sends a mail again. */
export function sendAgain(mailId: string): Promise<void> {
  return order('POST', `/api/mails/${mailId}/again`);
}

function isUnderway({ state }: MailView): boolean {
  return state === 'waiting' || state === 'onItsWay';
}
