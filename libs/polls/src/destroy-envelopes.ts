import {
  mayDestroy,
  ok,
  refuse,
  vietnamDateOf,
  type CountingRefusal,
  type PollRefusal,
  type Result,
} from '@conference/domain';
import type { Transactions } from '@conference/persistence';
import type { Clock } from '@conference/tasks';
import { tell } from './tell';

/**
 * Destroys the envelopes of a counted poll when the time for objections is over; their hashes and the opened ballots stay. Doing it again changes nothing.
 *
 * A timer of the procedure calls it on the day after; the committee then destroys its own copies of the key.
 */
export function destroyEnvelopes(
  transactions: Transactions,
  clock: Clock,
  { pollId, actorId }: { pollId: string; actorId: string | null },
): Promise<Result<{ destroyed: true }, CountingRefusal | PollRefusal>> {
  return transactions.run(async (records) => {
    const poll = await records.ballots.lock(pollId);
    if (!poll) return refuse({ code: 'poll-unknown' });
    if (poll.state === 'destroyed') return ok({ destroyed: true });
    const at = clock();
    const allowed = mayDestroy(poll, vietnamDateOf(at.toISOString()));
    if (!allowed.ok) return allowed;
    await records.ballots.destroy(pollId);
    const { officeId, conferenceId, listSha256 } = poll;
    await tell(records, { officeId, conferenceId, pollId, actorId, at }, 'poll.destroyed', { listSha256: listSha256! });
    return ok({ destroyed: true });
  });
}
