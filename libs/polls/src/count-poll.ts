import { ok, refuse, type BoxFault, type CountingRefusal, type Result } from '@conference/domain';
import type { OpenedBallotEntity, PollEntity, Records, Transactions } from '@conference/persistence';
import type { Clock } from '@conference/tasks';
import { boxFaults } from './check-poll-box';
import { takeKey, type ServerKey } from './envelope-opener';
import { openEnvelopes, type OpenedBallot } from './open-envelopes';
import { tell } from './tell';

/** The count of a secret ballot, for which the head of the counting committee has brought the key back. */
export interface Counting {
  readonly pollId: string;
  readonly actorId: string;
  /** Read once and overwritten. */
  readonly privateKey: Uint8Array;
}

/** The ballots of a poll, in the order into which they were shuffled. */
export interface CountedPoll {
  readonly pollId: string;
  readonly ballots: readonly OpenedBallot[];
}

/**
 * Opens the envelopes of a closed poll and keeps their ballots without their voters, shuffled, in one transaction: all or none.
 *
 * Counting again gives the same ballots. A box that is not what it was is not opened; what is wrong is named.
 */
export async function countPoll(
  transactions: Transactions,
  clock: Clock,
  { pollId, actorId, privateKey }: Counting,
): Promise<Result<CountedPoll, CountingRefusal>> {
  const opened = await openBox(transactions, { pollId, privateKey });
  if (!opened.ok) return opened;
  return transactions.run((records) => keepCount(records, clock(), { ...opened.value, actorId }));
}

/** Opens the envelopes of a closed poll in memory; nobody who is in a transaction waits for it. What comes out is to be kept by `keepCount`. */
export function openBox(
  transactions: Transactions,
  { pollId, privateKey }: Omit<Counting, 'actorId'>,
): Promise<Result<CountedPoll, CountingRefusal>> {
  return withKey(transactions, { pollId, privateKey }, async (records, poll, key) => {
    if (poll.state === 'counted') return ok({ pollId, ballots: await storedBallots(records, pollId) });
    const envelopes = await records.ballots.envelopes(pollId);
    const faults = await boxFaults(records, poll, envelopes);
    if (faults.length > 0) return refuse({ code: 'box-tampered', faults });
    return ok({ pollId, ballots: await openEnvelopes(key, poll, envelopes) });
  });
}

/** Keeps opened ballots as the count of their poll; if there is one already, that one stands. */
export async function keepCount(
  records: Records,
  at: Date,
  { pollId, actorId, ballots }: CountedPoll & { readonly actorId: string },
): Promise<Result<CountedPoll, CountingRefusal>> {
  const poll = await records.ballots.lock(pollId);
  if (!poll) return refuse({ code: 'poll-unknown' });
  if (poll.voidedOn !== null) return refuse({ code: 'poll-void' });
  if (poll.state === 'counted') return ok({ pollId, ballots: await storedBallots(records, pollId) });
  if (poll.state !== 'closed') return refuse({ code: 'envelopes-destroyed' });
  await records.ballots.count(pollId, ballots);
  const { officeId, conferenceId, listSha256 } = poll;
  await tell(records, { officeId, conferenceId, pollId, actorId, at }, 'poll.counted', { listSha256: listSha256! });
  return ok({ pollId, ballots });
}

/** Opens the envelopes once more and compares: the committee's answer to an objection. Nothing is written. */
export function recountPoll(
  transactions: Transactions,
  { pollId, privateKey }: Omit<Counting, 'actorId'>,
): Promise<Result<readonly BoxFault[], CountingRefusal>> {
  return withKey(transactions, { pollId, privateKey }, async (records, poll, key) => {
    if (poll.state !== 'counted') return refuse({ code: 'poll-not-counted' });
    const envelopes = await records.ballots.envelopes(pollId);
    const faults = await boxFaults(records, poll, envelopes);
    const again = await openEnvelopes(key, poll, envelopes);
    const times = differences(again, await storedBallots(records, pollId));
    return ok(times === 0 ? faults : [...faults, { check: 'ballotsChanged', times }]);
  });
}

/** The key becomes something that opens, and its bytes are overwritten, before anything else happens. */
async function withKey<T>(
  transactions: Transactions,
  { pollId, privateKey }: Pick<Counting, 'pollId' | 'privateKey'>,
  work: (records: Records, poll: PollEntity, key: ServerKey) => Promise<Result<T, CountingRefusal>>,
): Promise<Result<T, CountingRefusal>> {
  const publicKey = (await transactions.single(({ ballots }) => ballots.poll(pollId)))?.publicKey;
  const key = takeKey(privateKey, publicKey);
  return transactions.single(async (records) => {
    const poll = await records.ballots.poll(pollId);
    if (!poll) return refuse({ code: 'poll-unknown' });
    if (poll.state === 'open') return refuse({ code: 'poll-still-open' });
    if (poll.voidedOn !== null) return refuse({ code: 'poll-void' });
    if (poll.state === 'destroyed') return refuse({ code: 'envelopes-destroyed' });
    return key ? work(records, poll, key) : refuse({ code: 'wrong-key' });
  });
}

async function storedBallots({ ballots }: Records, pollId: string): Promise<OpenedBallot[]> {
  return (await ballots.openedBallots(pollId)).map(({ chosen, isBlank, invalid }: OpenedBallotEntity) => ({
    chosen,
    isBlank,
    invalid,
  }));
}

/** How many ballots of one count have no like in the other. */
function differences(again: readonly OpenedBallot[], stored: readonly OpenedBallot[]): number {
  const left = new Map<string, number>();
  for (const ballot of stored) left.set(asText(ballot), (left.get(asText(ballot)) ?? 0) + 1);
  const unlike = again.filter((ballot) => {
    const same = left.get(asText(ballot)) ?? 0;
    if (same > 0) left.set(asText(ballot), same - 1);
    return same === 0;
  });
  const missing = [...left.values()].reduce((sum, same) => sum + same, 0);
  return Math.max(unlike.length, missing);
}

function asText({ chosen, isBlank, invalid }: OpenedBallot): string {
  return JSON.stringify([chosen, isBlank, invalid]);
}
