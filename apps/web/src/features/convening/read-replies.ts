import { myReplySchema, repliesSchema, type MyReply, type ReplyBody } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get, order, put } from '../../shared/http';

/** What those summoned have answered; asked for again whenever somebody answers. */
export const repliesQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: ['conference', conferenceId, 'replies'],
    queryFn: ({ signal }) => get(repliesSchema, `/api/conferences/${conferenceId}/replies`, signal),
  });

/** One's own invitation. */
export const myReplyQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: ['conference', conferenceId, 'my-reply'],
    queryFn: ({ signal }) => get(myReplySchema, `/api/conferences/${conferenceId}/my-reply`, signal),
  });

/** Answers one's own invitation; the last answer counts. */
export function answerInvitation(conferenceId: string, body: ReplyBody): Promise<MyReply> {
  return put(myReplySchema, `/api/conferences/${conferenceId}/my-reply`, body);
}

/** Writes down what somebody told. */
export function recordReply(conferenceId: string, personId: string, body: ReplyBody): Promise<void> {
  return order('PUT', `/api/conferences/${conferenceId}/replies/${personId}`, body);
}
