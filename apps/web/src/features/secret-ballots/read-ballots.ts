import {
  ballotReceiptSchema,
  envelopeListSchema,
  secretBallotsSchema,
  type BallotReceipt,
  type PrepareBallotBody,
} from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get, order, put } from '../../shared/http';

/** How often the console looks how many have voted: single ballots are told to nobody. */
const TURNOUT_EVERY_MS = 3_000;

/** Which secret ballot of which conference. */
export interface BallotAddress {
  readonly conferenceId: string;
  readonly ballotId: string;
}

const path = ({ conferenceId, ballotId }: BallotAddress) => `/api/conferences/${conferenceId}/ballots/${ballotId}`;

/** Where the published list can be fetched as a file. */
export const listPath = (address: BallotAddress) => `${path(address)}/list`;

/** The secret ballots of a conference; while one is open, looked at again and again. */
export const ballotsQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: ['conference', conferenceId, 'ballots'],
    queryFn: ({ signal }) => get(secretBallotsSchema, `/api/conferences/${conferenceId}/ballots`, signal),
    refetchInterval: ({ state }) =>
      state.data?.ballots.some((ballot) => ballot.turnout !== null) ? TURNOUT_EVERY_MS : false,
  });

/** The list of envelopes that was published at the close. */
export const listQuery = (address: BallotAddress) =>
  queryOptions({
    queryKey: ['conference', address.conferenceId, 'envelopes', address.ballotId],
    queryFn: ({ signal }) => get(envelopeListSchema, listPath(address), signal),
  });

/** Prepares a secret ballot with the public half of a key. */
export function prepareBallot(conferenceId: string, body: PrepareBallotBody): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/ballots`, body);
}

/** Opens a ballot; `warned` says that the warning of a small group was read. */
export function openBallot(
  address: BallotAddress,
  body: { readonly warned: boolean; readonly onPaper: readonly string[] },
): Promise<void> {
  return order('POST', `${path(address)}/open`, body);
}

/** Publishes the result of a ballot. */
export function publishBallot(address: BallotAddress, warned: boolean): Promise<void> {
  return order('POST', `${path(address)}/publish`, { warned });
}

/** Takes no more ballots. */
export function closeBallot(address: BallotAddress): Promise<void> {
  return order('POST', `${path(address)}/close`, {});
}

/** Opens the envelopes with the key. */
export function countBallots(address: BallotAddress, privateKey: string): Promise<void> {
  return order('POST', `${path(address)}/count`, { privateKey });
}

/** Declares a ballot void. */
export function voidBallot(address: BallotAddress, reason: string): Promise<void> {
  return order('POST', `${path(address)}/void`, { reason });
}

/** Hands in an envelope; sent again, the same one gets the same receipt. */
export function castEnvelope(address: BallotAddress, envelope: string): Promise<BallotReceipt> {
  return put(ballotReceiptSchema, `${path(address)}/envelope`, { envelope });
}
