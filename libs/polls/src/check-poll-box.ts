import { checkBox } from '@conference/ballots';
import { refuse, ok, type BoxFault, type CountingRefusal, type Result } from '@conference/domain';
import type { ClosedEnvelope, PollEntity, Records, Transactions } from '@conference/persistence';

/** Checks a closed ballot box against what the audit chain says of its opening and closing; needs no key. */
export function checkPollBox(
  transactions: Transactions,
  pollId: string,
): Promise<Result<readonly BoxFault[], CountingRefusal>> {
  return transactions.run(async (records) => {
    const poll = await records.ballots.poll(pollId);
    if (!poll) return refuse({ code: 'poll-unknown' });
    if (poll.state === 'open') return refuse({ code: 'poll-still-open' });
    return ok(
      await boxFaults(records, poll, poll.state === 'destroyed' ? null : await records.ballots.envelopes(pollId)),
    );
  });
}

/** What is wrong with a ballot box; nothing, when it is what it was. */
export async function boxFaults(
  records: Records,
  poll: PollEntity,
  envelopes: readonly ClosedEnvelope[] | null,
): Promise<BoxFault[]> {
  const { id: pollId, title, rule, publicKey, rollSha256 } = poll;
  return checkBox({
    start: { pollId, title, rule, publicKey, rollSha256 },
    electorate: await records.ballots.electorate(pollId),
    list: await records.ballots.list(pollId),
    envelopes: envelopes && envelopes.map(({ sealed }) => sealed),
    anchors: await pollAnchors(records, poll),
  });
}

/** The hashes in the audit chain: whoever changes the poll's own row does not change those. */
export async function pollAnchors({ audit }: Records, { id, officeId, conferenceId }: PollEntity) {
  const facts = (await audit.ofActions(officeId, conferenceId, ['poll.opened', 'poll.closed']))
    .map(({ payload }) => (JSON.parse(payload) as { facts: Record<string, string> }).facts)
    .filter(({ pollId }) => pollId === id);
  const { startSha256 = '', listSha256 = '' } = Object.assign({}, ...facts) as Record<string, string>;
  return { startSha256, listSha256 };
}
