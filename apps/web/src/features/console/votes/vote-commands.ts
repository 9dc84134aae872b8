import {
  votersSchema,
  type CloseVoteBody,
  type CountBody,
  type PrepareVoteBody,
  type VoidVoteBody,
} from '@conference/contracts';
import type { MotionChoice } from '@conference/domain';
import { queryOptions } from '@tanstack/react-query';
import { get, order } from '../../../shared/http';

/** How often the console looks at who has voted: single votes are not told to every open page. */
const TURNOUT_EVERY_MS = 2_000;

/** Which vote of which conference. */
export interface VoteAddress {
  readonly conferenceId: string;
  readonly voteId: string;
}

const path = ({ conferenceId, voteId }: VoteAddress) => `/api/conferences/${conferenceId}/votes/${voteId}`;

/** Prepares the vote on a motion, with the way in which it is counted. */
export function prepareVote(conferenceId: string, body: PrepareVoteBody): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/votes`, body);
}

/** Takes a vote on to its next state. */
export function takeStep(address: VoteAddress, step: 'open' | 'count' | 'publish'): Promise<void> {
  return order('POST', `${path(address)}/${step}`);
}

/** Records what was counted in one row of seats. */
export function countRow(address: VoteAddress, row: string, count: CountBody): Promise<void> {
  return order('PUT', `${path(address)}/rows/${encodeURIComponent(row)}`, count);
}

/** Closes the count of a vote; the rule says whether the motion is adopted. */
export function closeVote(address: VoteAddress, body: Partial<CloseVoteBody>): Promise<void> {
  return order('POST', `${path(address)}/close`, body);
}

/** Declares a vote void. */
export function voidVote(address: VoteAddress, body: VoidVoteBody): Promise<void> {
  return order('POST', `${path(address)}/void`, body);
}

/** Writes down the vote of somebody without a phone. */
export function writeDown(address: VoteAddress, personId: string, choice: MotionChoice): Promise<void> {
  return order('PUT', `${path(address)}/voters/${personId}`, { choice });
}

/** Who is on the roll of a vote on phones, and who of them has voted. */
export const votersQuery = (address: VoteAddress) =>
  queryOptions({
    queryKey: ['conference', address.conferenceId, 'voters', address.voteId],
    queryFn: ({ signal }) => get(votersSchema, `${path(address)}/voters`, signal),
    refetchInterval: TURNOUT_EVERY_MS,
  });
