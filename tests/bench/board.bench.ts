import { readSettings } from '@conference/config';
import { openRecords, type OpenRecords, type PersonEntity } from '@conference/persistence';
import { ConferenceQueriesService } from '../../apps/api/src/conferences/conference-queries.service';
import { OfficePaces } from '../../apps/api/src/conferences/office-paces';
import { Outlooks } from '../../apps/api/src/conferences/outlooks';
import { startStack, type Stack } from '../../infra/launcher/stack';
import { MailedTasks, plannedIn } from '../api/mailed-links.factory';
import { SignedIn } from '../api/signed-in.factory';
import { copyConference, type RunSql } from '../support/many-conferences';
import { benchmark, percentile } from './benchmark';

const CONFERENCES = 200;
const TASKS = 20_000;
const TASKS_EACH = TASKS / CONFERENCES;
const PER_SECOND = 100;
const SECONDS = 5;
const SECOND_MS = 1000;
const DAY_MS = 24 * 3_600_000;

/** A running system with an office that prepares many conferences at once, and its head. */
interface Prepared {
  readonly stack: Stack;
  readonly records: OpenRecords;
  readonly head: PersonEntity;
  readonly seat: SignedIn;
}

async function prepare(): Promise<Prepared> {
  const stack = await startStack({ withWeb: false });
  const records = await openRecords(stack.database.appUrl);
  const head = await fill(records);
  return { stack, records, head, seat: await SignedIn.asPerson(stack.addresses.web, head.id) };
}

/** One conference of a large office whose documents are out for opinions, and its copies. */
async function fill({ transactions }: OpenRecords): Promise<PersonEntity> {
  const sql: RunSql = (text, values) => transactions.dataSource.query(text, [...values]);
  const plan = plannedIn('004-skhcn-2019.yaml');
  const actor = plan.people.find(({ roles }) => roles.includes('head'))!.code;
  // nothing is uploaded
  const tasks = await MailedTasks.open({ transactions, files: undefined! }, { plan, actor });
  const { id } = tasks.conference;
  await sql('update conference set held_on = $2 where id = $1', [id, new Date(Date.now() + 90 * DAY_MS)]);
  await tasks.ask('draft');
  await sql(`update round set state = 'closed', outcome = 'answered', closed_at = now() where conference_id = $1`, [
    id,
  ]);
  await sql(`update task set state = 'decided', outcome = 'submitted' where conference_id = $1`, [id]);
  await tasks.consult();
  await tasks.ask('opinion');
  await sql(
    `insert into task select copy.* from task t, generate_series(1, $2::integer - (select count(*)::integer from task where conference_id = $1)) n,
       jsonb_populate_record(t, jsonb_build_object('id', md5(n || t.id::text)::uuid)) copy
     where t.conference_id = $1 and t.state = 'decided'`,
    [id, TASKS_EACH],
  );
  await copyConference(sql, id, CONFERENCES - 1);
  await sql('analyze', []).catch(() => undefined);
  return tasks.people.get(actor)!;
}

/** Asks for the board so many times a second; answers how long, at most, nearly all of them waited. */
async function steadily({ seat }: Prepared): Promise<number> {
  const waited: Promise<number>[] = [];
  const begun = performance.now();
  for (let asked = 0; asked < PER_SECOND * SECONDS; asked += 1) {
    const at = begun + (asked * SECOND_MS) / PER_SECOND;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, at - performance.now())));
    waited.push(board(seat, at));
  }
  return percentile(await Promise.all(waited), 99);
}

async function board(seat: SignedIn, since: number): Promise<number> {
  const answer = await seat.get('/api/conferences?order=critical');
  if (!answer.ok) throw new Error(`the board answers ${answer.status}: ${await answer.text()}`);
  await answer.arrayBuffer();
  return performance.now() - since;
}

/** What the first person of a day waits for: nothing has been worked out yet. */
function coldly({ stack, records, head }: Prepared) {
  const paces = new OfficePaces();
  const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: stack.database.appUrl });
  const queries = new ConferenceQueriesService(records.transactions, settings, new Outlooks(paces), paces);
  return queries.list(head, { limit: 25, missed: false, order: 'critical' });
}

const tearDown = async ({ records, stack }: Prepared) => {
  await records.close();
  await stack.stop();
};

const SIZE = `${CONFERENCES} conferences, ${TASKS} tasks`;

/** The board of a large office, asked for as often as many desks do. */
export const benchmarks = [
  benchmark({
    name: `board: 99 of 100 answers at ${PER_SECOND} a second (${SIZE})`,
    prepare,
    run: steadily,
    tearDown,
    target: 50,
  }),
  benchmark({
    name: `board: the first of a day, nothing worked out yet (${SIZE})`,
    prepare,
    run: coldly,
    tearDown,
    target: 1500,
  }),
];
