import { guestsSchema, type InviteGuestBody } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get, order } from '../../shared/http';

const of = (conferenceId: string, rest = '') => `/api/conferences/${conferenceId}/guests${rest}`;

/** Who is invited from outside. */
export const guestsQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: ['conference', conferenceId, 'guests'],
    queryFn: ({ signal }) => get(guestsSchema, of(conferenceId), signal),
  });

/** Invites somebody from outside. */
export function inviteGuest(conferenceId: string, body: InviteGuestBody): Promise<void> {
  return order('POST', of(conferenceId), body);
}

/** Writes down what a guest said. */
export function recordGuestReply(conferenceId: string, guestId: string, kind: 'coming' | 'excused'): Promise<void> {
  return order('PUT', of(conferenceId, `/${guestId}/reply`), { kind });
}

/** Takes an invitation back. */
export function withdrawGuest(conferenceId: string, guestId: string): Promise<void> {
  return order('DELETE', of(conferenceId, `/${guestId}`));
}
