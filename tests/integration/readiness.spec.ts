import { readSettings } from '@conference/config';
import type { PersonEntity } from '@conference/persistence';
import type { ProcedureGateway } from '@conference/temporal';
import { ConferenceQueriesService } from '../../apps/api/src/conferences/conference-queries.service';
import { OfficePaces } from '../../apps/api/src/conferences/office-paces';
import { Outlooks } from '../../apps/api/src/conferences/outlooks';
import { PlanService } from '../../apps/api/src/conferences/plan.service';
import { MailedTasks } from '../api/mailed-links.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { stranger } from './other-office.factory';

const DAY_MS = 24 * 3_600_000;
/** Nobody is commanded here. */
const NO_RUN = {} as ProcedureGateway;

describe('the readiness of a conference', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let queries: ConferenceQueriesService;
  let tasks: MailedTasks;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
  });

  beforeEach(async () => {
    queries = started();
    tasks = await MailedTasks.open(record);
    const heldOn = new Date(Date.now() + 90 * DAY_MS).toISOString().slice(0, 10);
    await sql('update conference set held_on = $2 where id = $1', [heldOn]);
    await sql('update round set opened_at = now(), due_at = now() where conference_id = $1');
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  const sql = (text: string, values: unknown[] = []) =>
    record.transactions.dataSource.query(text, [tasks.conference.id, ...values]) as Promise<unknown>;
  /** The queries of a process that has just started: it has asked for no pace yet. */
  const started = () => {
    const paces = new OfficePaces();
    const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: database.appUrl });
    return new ConferenceQueriesService(record.transactions, settings, new Outlooks(paces), paces);
  };
  const head = (): PersonEntity => tasks.people.get('gd')!;
  const readiness = async () => (await queries.detail(head(), tasks.conference.id)).readiness;
  /** Three drafts of a rehearsal of this office, each handed in a month after it was asked for. */
  const slowDrafts = () =>
    sql(
      `with other as (
         insert into conference select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'rehearsal', true,
           'year', c.year - 1, 'ordinal', c.ordinal + 100, 'workflow_id', 'before-' || c.workflow_id))).* from conference c where id = $1
         returning id, office_id)
       insert into round (id, office_id, conference_id, workflow_id, kind, number, rule, silence, state, outcome, opened_at, due_at, due_explanation, closed_at, steps)
       select gen_random_uuid(), o.office_id, o.id, 'w', 'draft', place, r.rule, r.silence, 'closed', 'answered',
         now() - interval '100 days', now() - interval '80 days', r.due_explanation, now() - interval '70 days', '[]'
       from other o, generate_series(1, 3) as place, (select rule, silence, due_explanation from round limit 1) as r`,
    );

  it('names what is most critical and whom it waits for, with the reason of each date', async () => {
    await tasks.ask('draft');
    const { document, people } = tasks;
    const drafter = [...people.values()].find(({ id }) => id === document.drafterId)!;
    const ready = await readiness();
    expect(ready).toMatchObject({ percent: 0, left: [{ documentId: document.id }, { documentId: null }] });
    expect(ready!.spare).toBeGreaterThan(0);
    expect(ready!.sentence.vi).toContain(`${document.title} (nộp dự thảo), đang chờ ${drafter.name} từ hôm nay`);
    expect(ready!.left[0]!.steps[0]!.vi).toMatch(/theo kế hoạch/);
  });

  it('goes by the pace of the office’s own conferences, not by its rehearsals, and keeps to it for the day', async () => {
    await tasks.ask('draft');
    const planned = (await readiness())!;
    await slowDrafts();
    expect(await readiness()).toEqual(planned);
    await sql('update conference set rehearsal = false where id <> $1');
    expect(await readiness()).toEqual(planned);
    queries = started();
    expect((await readiness())!.left[0]!.steps[0]!.vi).toMatch(/trung vị của 3 lần đã qua/);
  });

  it('is drawn from the same figures: the steps of the plan, and how long the office’s own rounds took', async () => {
    const charts = () =>
      new PlanService(record.transactions, NO_RUN, new OfficePaces()).charts(head(), tasks.conference.id);
    await tasks.ask('draft');
    const before = await charts();
    expect(before.days.at(-1)).toMatchObject({ on: before.heldOn, planned: before.total, expected: before.total });
    expect(before.days.find(({ on }) => on === before.todayOn)).toMatchObject({ done: 0 });
    expect(before.days.flatMap(({ steps }) => steps.map(({ document }) => document))).toContain(tasks.document.title);
    const drafts = async () => (await charts()).paces.find(({ kind }) => kind === 'draft');
    const seen = (await drafts())?.taken.length ?? 0;
    await slowDrafts();
    expect((await drafts())?.taken.length ?? 0).toBe(seen);
    await sql(
      `update conference set rehearsal = false, year = (select min(year) - 1 from conference)
       where workflow_id = (select 'before-' || workflow_id from conference where id = $1)`,
    );
    expect((await drafts())!.taken).toHaveLength(seen + 3);
    expect((await drafts())!.sentence.vi).toMatch(/^Thường mất \d+ ngày làm việc; .+ Dự báo dùng con số này\.$/);
  });

  it('shows its charts to nobody of another office', async () => {
    const plans = new PlanService(record.transactions, NO_RUN, new OfficePaces());
    const other = await stranger(record, tasks.conference);
    await expect(plans.charts(other, tasks.conference.id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is not spoken of once the session is open', async () => {
    await sql(`update conference set stage = 'session' where id = $1`);
    expect(await readiness()).toBeNull();
  });
});
