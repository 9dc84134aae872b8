import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makePollKey, readPublicKey, sealBallot, toBase64Url } from '@conference/ballots';
import { conferencePlanSchema } from '@conference/contracts';
import { tallyBallots, type BallotRule } from '@conference/domain';
import { openRecords, type OpenRecords } from '@conference/persistence';
import { castBallot, closePoll, countPoll, openPoll } from '@conference/polls';
import { systemClock } from '@conference/tasks';
import { parse } from 'yaml';
import { startConference } from '../../apps/api/src/conferences/start-conference';
import { startStack, type Stack } from '../../infra/launcher/stack';
import { benchmark } from './benchmark';

const PLAN = 'tests/fixtures/conferences/small-office-with-election.yaml';
const VOTERS = 2_000;
const AT_ONCE = 10;
const RULE: Extract<BallotRule, { kind: 'election' }> = {
  kind: 'election',
  candidates: ['an', 'binh', 'chi', 'dung'],
  seats: 2,
  mayChooseFewer: true,
  mayChooseNone: false,
};

interface Prepared {
  readonly stack: Stack;
  readonly records: OpenRecords;
  readonly conferenceId: string;
  readonly actorId: string;
}

async function prepare(): Promise<Prepared> {
  const stack = await startStack({ withWeb: false });
  const records = await openRecords(stack.database.appUrl);
  const plan = conferencePlanSchema.parse(parse(readFileSync(PLAN, 'utf8')));
  const started = await records.transactions.run(async (all) => {
    const { office } = await all.directory.takeOver(plan.office, plan.units, plan.people);
    const actor = (await all.directory.peopleOfOffice(office.id)).find(({ roles }) => roles.includes('head'))!;
    const conference = await startConference(all, { plan, rehearsal: true, actor, now: new Date() });
    if (!conference.ok) throw new Error('the conference did not start');
    return { conferenceId: conference.value.id, actorId: actor.id };
  });
  return { stack, records, ...started };
}

/** How long it takes from the close to the figures, when everybody has voted; the voting itself is not timed. */
async function closeAndCount({ records: { transactions }, conferenceId, actorId }: Prepared): Promise<number> {
  const { publicKey, privateKey } = await makePollKey();
  const pollId = randomUUID() as string;
  const voters = Array.from({ length: VOTERS }, () => randomUUID() as string);
  const opening = { pollId, conferenceId, actorId, code: pollId, title: 'Bầu Ban Thanh tra nhân dân', rule: RULE };
  const electorate = voters.map((voterId) => ({ voterId, name: voterId }));
  const opened = await openPoll(transactions, systemClock, { ...opening, electorate, publicKey });
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { startSha256 } = opened.value;
  const key = (await readPublicKey(publicKey))!;
  const waiting = [...voters.entries()];
  const vote = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [place, voterId] = next;
      const ballot = { chosen: [RULE.candidates[place % 4]!], isBlank: false };
      const envelope = toBase64Url(await sealBallot(key, { startSha256, voterId }, { rule: RULE, ballot }));
      const cast = await castBallot(transactions, { pollId, voterId, envelope });
      if (!cast.ok) throw new Error(cast.refusal.code);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, vote));

  const begun = performance.now();
  const closed = await closePoll(transactions, systemClock, { pollId, actorId, objectionsEndOn: '2199-12-31' });
  const counted = closed.ok && (await countPoll(transactions, systemClock, { pollId, actorId, privateKey }));
  if (!counted || !counted.ok) throw new Error('the ballots were not counted');
  const { valid } = tallyBallots(RULE, counted.value.ballots, VOTERS);
  if (valid !== VOTERS) throw new Error(`only ${valid} ballots are valid`);
  return performance.now() - begun;
}

/** A province votes in secret: from the close to the figures. */
export const benchmarks = [
  benchmark({
    name: 'secret ballot: close, open and count 2,000 envelopes',
    prepare,
    run: closeAndCount,
    tearDown: async ({ records, stack }) => {
      await records.close();
      await stack.stop();
    },
    target: 2_000,
  }),
];
