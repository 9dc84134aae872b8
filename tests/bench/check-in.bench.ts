import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { conferencePlanSchema, type ScanAnswers } from '@conference/contracts';
import { terminalNumber, type ScanDirection } from '@conference/domain';
import { openRecords, type OpenRecords } from '@conference/persistence';
import { parse } from 'yaml';
import { startConference } from '../../apps/api/src/conferences/start-conference';
import { startStack, type Stack } from '../../infra/launcher/stack';
import { SignedIn } from '../api/signed-in.factory';
import { benchmark, percentile } from './benchmark';

const PLAN = 'tests/fixtures/conferences/small-office-with-election.yaml';
const PEOPLE = 1_000;
/** Doors at which one person is recorded after the other. */
const DOORS = 8;
const WITHIN_MS = 60_000;

/** A running system with a session to which a thousand people are summoned. */
interface Prepared {
  readonly stack: Stack;
  readonly records: OpenRecords;
  readonly desk: SignedIn;
  readonly conferenceId: string;
  /** People come in one run and leave in the next. */
  direction: ScanDirection;
}

let acknowledgements: number[] = [];

async function prepare(): Promise<Prepared> {
  const stack = await startStack({ withWeb: false });
  const records = await openRecords(stack.database.appUrl);
  const plan = conferencePlanSchema.parse(parse(readFileSync(PLAN, 'utf8')));
  const crowd = Array.from({ length: PEOPLE - plan.people.length }, (_, index) => ({
    ...plan.people.at(-1)!,
    code: `nv-${index}`,
    name: `Nhân viên ${index}`,
    email: `nv-${index}@ttln.example`,
  }));
  const people = [...plan.people, ...crowd];
  const { conferenceId, actorId } = await records.transactions.run(async (all) => {
    const { office } = await all.directory.takeOver(plan.office, plan.units, people);
    const staff = await all.directory.peopleOfOffice(office.id);
    const actor = staff.find(({ roles }) => roles.includes('head'))!;
    const started = await startConference(all, { plan: { ...plan, people }, rehearsal: true, actor, now: new Date() });
    if (!started.ok) throw new Error('the conference did not start');
    await all.floor.summon(
      started.value.id,
      staff.map(({ id }) => id),
    );
    return { conferenceId: started.value.id, actorId: actor.id };
  });
  await records.transactions.dataSource.query("update conference set stage = 'session' where id = $1", [conferenceId]);
  const desk = await SignedIn.asPerson(stack.addresses.web, actorId);
  return { stack, records, desk, conferenceId, direction: 'in' };
}

/** Everybody goes through one of the doors, each recorded by a request of its own. */
async function everybodyPasses(prepared: Prepared): Promise<void> {
  const { direction } = prepared;
  acknowledgements = [];
  let place = 0;
  const door = async (device: string) => {
    while (place < PEOPLE) {
      place += 1;
      acknowledgements.push(await pass(prepared, device, terminalNumber(place)));
    }
  };
  await Promise.all(Array.from({ length: DOORS }, (_, index) => door(`Cửa ${index + 1}`)));
  prepared.direction = direction === 'in' ? 'out' : 'in';
}

async function pass({ desk, conferenceId, direction }: Prepared, device: string, typed: string): Promise<number> {
  const begun = performance.now();
  const scan = { id: randomUUID(), by: { kind: 'number', typed }, direction, at: new Date().toISOString() };
  const answer = await desk.post(`/api/conferences/${conferenceId}/scans`, { device, scans: [scan] });
  if (!answer.ok) throw new Error(await answer.text());
  const { answers } = (await answer.json()) as ScanAnswers;
  if (answers[0]?.state !== 'taken') throw new Error(JSON.stringify(answers));
  return performance.now() - begun;
}

/** A thousand people through eight doors, as fast as the system takes them, everything running on one machine. */
export const benchmarks = [
  benchmark({
    name: 'check-in: 1,000 people through 8 doors, one request each',
    prepare,
    run: everybodyPasses,
    tearDown: async ({ records, stack }) => {
      await records.close();
      await stack.stop();
    },
    target: WITHIN_MS,
  }),
  benchmark({
    name: 'check-in: p99 from the scan to its acknowledgement, in the same rush',
    prepare: () => null,
    run: () => percentile(acknowledgements, 99),
    target: 1_000,
  }),
];
