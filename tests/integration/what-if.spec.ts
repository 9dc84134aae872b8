import type { PersonEntity } from '@conference/persistence';
import { pastDurations, vietnamCalendar } from '@conference/domain';
import { whatIfView } from '../../apps/api/src/conferences/what-if-view';
import { RefusalException } from '../../apps/api/src/problems/refusal.exception';
import { MailedTasks } from '../api/mailed-links.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

const DAY_MS = 24 * 3_600_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

describe('what if', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let tasks: MailedTasks;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    tasks = await MailedTasks.open(record);
    await sql('update conference set held_on = $2, year = $3 where id = $1', [inDays(90), inDays(97).slice(0, 4)]);
    await tasks.ask('draft');
    await sql('update round set opened_at = now(), due_at = now() where conference_id = $1');
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  const sql = (text: string, values: unknown[] = []) =>
    record.transactions.dataSource.query(text, [tasks.conference.id, ...values]) as Promise<unknown>;
  const drafter = (): PersonEntity => [...tasks.people.values()].find(({ id }) => id === tasks.document.drafterId)!;
  const tried = (supposed: { heldOn?: string; away?: string[]; late?: string[] }) =>
    record.transactions.read(async (records) =>
      whatIfView(records, {
        conference: (await records.conferences.byId(tasks.conference.id))!,
        supposed: { away: [], late: [], ...supposed },
        past: pastDurations(vietnamCalendar, []),
        now: new Date(),
      }),
    );

  it('sets today’s forecast beside the supposed one, and names who has something to do', async () => {
    const { before, after, people, changed } = await tried({ late: [`10.${drafter().id}`] });
    // the drafter is asked twice: for the draft, and for the answers to the remarks
    expect(before.readiness!.spare! - after.readiness!.spare!).toBe(20);
    expect(before.chances!.p50 < after.chances!.p50).toBe(true);
    expect(after.chances!.sentence.vi).toMatch(/^Xong .+ nếu đúng thời gian theo kế hoạch/);
    expect(people.map(({ name }) => name)).toContain(drafter().name);
    expect(changed).toBeNull();
  });

  it('shows what another day would move, in a transaction that cannot write', async () => {
    const rev = await sql('select rev, held_on from conference where id = $1');
    const { after, changed } = await tried({
      heldOn: inDays(97),
      away: [`${drafter().id}.${inDays(1)}.${inDays(20)}`],
    });
    expect(changed!.changes.map(({ key }) => key)).toContain('conference');
    expect(after.readiness!.left.length).toBeGreaterThan(0);
    expect(await sql('select rev, held_on from conference where id = $1')).toEqual(rev);
  });

  it.each([
    ['outside-work-year', { heldOn: '2099-01-01' }],
    ['absence-passed', { away: [`00000000-0000-4000-8000-000000000001.2020-01-01.2020-02-01`] }],
  ])('says why something cannot be supposed: %s', async (code, supposed) => {
    const refused: unknown = await tried(supposed).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RefusalException);
    expect(refused).toMatchObject({ code });
  });
});
