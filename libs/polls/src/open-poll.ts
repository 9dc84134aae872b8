import {
  checkPoll,
  ok,
  refuse,
  vietnamDateOf,
  type BallotRule,
  type PollRefusal,
  type Result,
} from '@conference/domain';
import { readPublicKey, rollHash, startHash } from '@conference/ballots';
import { brokenRule, type Records, type Transactions } from '@conference/persistence';
import type { Clock } from '@conference/tasks';
import { tell } from './tell';

/** A secret ballot as it is opened; the caller gives its id, so that asking twice opens it once. */
export interface Opening {
  readonly pollId: string;
  readonly conferenceId: string;
  readonly actorId: string;
  readonly code: string;
  readonly title: string;
  readonly rule: BallotRule;
  /** Everybody who may vote, by value: what becomes of a person in the directory later changes nothing here. */
  readonly electorate: readonly { readonly voterId: string; readonly name: string }[];
  /** The public half of the key that the head of the counting committee has made. */
  readonly publicKey: string;
}

/** What voters seal their ballots to, and for. */
export interface OpenedPoll {
  readonly pollId: string;
  readonly publicKey: string;
  readonly startSha256: string;
}

/** Opens a secret ballot: question, rules, roll and key are frozen, and their hash goes into the audit chain. */
export async function openPoll(
  transactions: Transactions,
  clock: Clock,
  opening: Opening,
): Promise<Result<OpenedPoll, PollRefusal>> {
  const attempt = () => transactions.run((records) => openPollIn(records, clock(), opening));
  try {
    return await attempt();
  } catch (error) {
    if (brokenRule(error) === 'poll_pkey') return attempt(); // somebody opened it at the same moment
    if (brokenRule(error) === 'poll_conference_id_code_key') return refuse({ code: 'poll-exists' });
    throw error;
  }
}

/** The same within somebody's transaction that keeps others from opening a poll of this conference at the same moment. */
export async function openPollIn(
  records: Records,
  at: Date,
  { electorate, actorId, ...opening }: Opening,
): Promise<Result<OpenedPoll, PollRefusal>> {
  const { pollId, conferenceId, publicKey, code, title, rule } = opening;
  const checked = checkPoll({ rule, electorate });
  if (!checked.ok) return checked;
  if (!(await readPublicKey(publicKey))) return refuse({ code: 'key-malformed' });
  const rollSha256 = await rollHash(electorate);
  const hashes = { rollSha256, startSha256: await startHash({ pollId, title, rule, publicKey, rollSha256 }) };
  const opened = { pollId, publicKey, startSha256: hashes.startSha256 };
  const earlier = await records.ballots.poll(pollId);
  if (earlier) return earlier.startSha256 === hashes.startSha256 ? ok(opened) : refuse({ code: 'poll-exists' });
  const conference = await records.conferences.byId(conferenceId);
  if (!conference) return refuse({ code: 'conference-unknown' });
  const { officeId } = conference;
  const openedOn = vietnamDateOf(at.toISOString());
  const facts = { conferenceId, officeId, publicKey, code, title, rule, openedOn, entitled: electorate.length };
  await records.ballots.open({ id: pollId, ...facts, ...hashes }, electorate);
  await tell(records, { conferenceId, officeId, pollId, actorId, at }, 'poll.opened', {
    startSha256: hashes.startSha256,
  });
  return ok(opened);
}
