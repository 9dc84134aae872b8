import { listEnvelopes, listHash } from '@conference/ballots';
import {
  checkObjectionsEnd,
  ok,
  refuse,
  vietnamDateOf,
  type CivilDate,
  type CountingRefusal,
  type Result,
} from '@conference/domain';
import type { Records, Transactions } from '@conference/persistence';
import type { Clock } from '@conference/tasks';
import { tell } from './tell';

/** Closing a secret ballot, with the last day on which its count may be contested. */
export interface Closing {
  readonly pollId: string;
  readonly actorId: string;
  readonly objectionsEndOn: CivilDate;
}

/** A closed poll: how many envelopes there are, and the hash that stands for their published list. */
export interface ClosedPoll {
  readonly pollId: string;
  readonly envelopes: number;
  readonly listSha256: string;
}

/**
 * Closes a secret ballot: whoever is handing in an envelope is waited for, nobody comes after. The list of envelopes is published and chained before
 * any of them is opened. Closing again changes nothing and gives the same list.
 */
export function closePoll(
  transactions: Transactions,
  clock: Clock,
  closing: Closing,
): Promise<Result<ClosedPoll, CountingRefusal>> {
  return transactions.run((records) => closePollIn(records, clock, closing));
}

/** The same within somebody's transaction. */
export async function closePollIn(
  records: Records,
  clock: Clock,
  { pollId, actorId, objectionsEndOn }: Closing,
): Promise<Result<ClosedPoll, CountingRefusal>> {
  const poll = await records.ballots.lock(pollId);
  if (!poll) return refuse({ code: 'poll-unknown' });
  const { officeId, conferenceId, envelopes, listSha256 } = poll;
  if (envelopes !== null && listSha256 !== null) return ok({ pollId, envelopes, listSha256 });
  const at = clock();
  const closedOn = vietnamDateOf(at.toISOString());
  const until = checkObjectionsEnd(closedOn, objectionsEndOn);
  if (!until.ok) return until;
  await records.ballots.close(pollId, closedOn, until.value);
  const closed = await publish(records, poll);
  await tell(records, { officeId, conferenceId, pollId, actorId, at }, 'poll.closed', {
    listSha256: closed.listSha256,
  });
  return ok(closed);
}

/** Declares a closed poll void within somebody's transaction: it is never counted, or its count counts no more. Doing it again changes nothing. */
export async function voidPollIn(
  records: Records,
  at: Date,
  { pollId, actorId }: { readonly pollId: string; readonly actorId: string },
): Promise<Result<{ pollId: string }, CountingRefusal>> {
  const poll = await records.ballots.lock(pollId);
  if (!poll) return refuse({ code: 'poll-unknown' });
  if (poll.state === 'open') return refuse({ code: 'poll-still-open' });
  if (poll.voidedOn !== null) return ok({ pollId });
  await records.ballots.void(pollId, vietnamDateOf(at.toISOString()));
  const { officeId, conferenceId, listSha256 } = poll;
  await tell(records, { officeId, conferenceId, pollId, actorId, at }, 'poll.voided', { listSha256: listSha256! });
  return ok({ pollId });
}

async function publish(
  { ballots }: Records,
  { id, startSha256 }: { id: string; startSha256: string },
): Promise<ClosedPoll> {
  const envelopes = await ballots.envelopes(id);
  const list = await listEnvelopes(
    startSha256,
    envelopes.map(({ sha256 }) => sha256),
  );
  const listSha256 = listHash(startSha256, list);
  await ballots.publish(id, list, listSha256);
  return { pollId: id, envelopes: list.length, listSha256 };
}
