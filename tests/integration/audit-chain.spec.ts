import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

const OFFICE = '7b6f2c1e-0c67-4c2f-9d0a-5a4b1f6a0001';
const OTHER_OFFICE = '7b6f2c1e-0c67-4c2f-9d0a-5a4b1f6a0002';

interface Link {
  readonly seq: number;
  readonly nonce: string;
  readonly payload: string;
  readonly previous_hash: string;
  readonly hash: string;
}

describe('the audit chain', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let owner: Client;

  beforeEach(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    for (const id of [OFFICE, OTHER_OFFICE]) await addOffice(owner, id);
  });

  afterEach(async () => {
    await owner.end();
    await record.close();
    await database.drop();
  });

  const append = (action: string, officeId = OFFICE) =>
    record.transactions.run((records) =>
      records.audit.append({
        officeId,
        conferenceId: null,
        at: new Date('2026-11-25T03:00:00.000Z'),
        actorId: null,
        action,
        facts: { place: 1, code: 'báo-cáo' },
      }),
    );

  const chain = async (officeId = OFFICE) =>
    (await owner.query<Link>('select * from audit_event where office_id = $1 order by seq', [officeId])).rows;

  it('binds each event to the one before, as anybody can recompute from the rows alone', async () => {
    for (const action of ['task.opened', 'task.decided', 'round.closed']) await append(action);

    const links = await chain();
    expect(links.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(links.map(({ hash }) => hash)).toEqual(recomputed(links));
    expect(JSON.parse(links[1]!.payload)).toEqual({
      action: 'task.decided',
      actorId: null,
      at: '2026-11-25T03:00:00.000Z',
      conferenceId: null,
      facts: { code: 'báo-cáo', place: 1 },
    });
    expect(await record.transactions.read((records) => records.audit.head(OFFICE))).toEqual({
      seq: 3,
      hash: links[2]!.hash,
    });
  });

  it('stays gapless and unbranched when many append at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => append(`step.${index}`)));

    const links = await chain();
    expect(links.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(links.map(({ hash }) => hash)).toEqual(recomputed(links));
  });

  it('takes nothing from a transaction that is undone', async () => {
    await append('task.opened');
    const undone = record.transactions.run(async (records) => {
      await records.audit.append({
        officeId: OFFICE,
        conferenceId: null,
        at: new Date(0),
        actorId: null,
        action: 'never',
        facts: {},
      });
      throw new Error('undone');
    });

    await expect(undone).rejects.toThrow('undone');
    await append('task.decided');
    expect((await chain()).map(({ payload }) => (JSON.parse(payload) as { action: string }).action)).toEqual([
      'task.opened',
      'task.decided',
    ]);
  });

  it('is one for each office', async () => {
    await append('task.opened');
    await append('task.opened', OTHER_OFFICE);

    expect((await chain(OTHER_OFFICE))[0]).toMatchObject({ seq: 1, previous_hash: '0'.repeat(64) });
  });

  it.each([
    ['update', `update audit_event set payload = '{}'`],
    ['update as a replica would', `set session_replication_role = replica; update audit_event set payload = '{}'`],
    ['delete', 'delete from audit_event'],
    ['truncate', 'truncate audit_event'],
  ])('refuses even the owner of the schema: %s', async (_, statement) => {
    await append('task.opened');
    await owner.query('begin');

    await expect(owner.query(statement)).rejects.toMatchObject({ code: '42501' });
    await owner.query('rollback');
    expect(await chain()).toHaveLength(1);
  });

  it('shows a change by somebody who took the triggers away', async () => {
    for (const action of ['task.opened', 'task.decided']) await append(action);
    await owner.query('alter table audit_event disable trigger user');
    await owner.query(`update audit_event set payload = replace(payload, 'opened', 'closed') where seq = 1`);

    const links = await chain();
    expect(links.map(({ hash }) => hash)).not.toEqual(recomputed(links));
  });
});

/** The hash of every link by the published rule: SHA-256 of the hash before, the number and the hash of nonce and payload, on a line each. */
function recomputed(links: readonly Link[]): string[] {
  let previous = '0'.repeat(64);
  return links.map(({ seq, nonce, payload }) => {
    previous = sha256(`${previous}\n${seq}\n${sha256(`${nonce}\n${payload}`)}`);
    return previous;
  });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function addOffice(client: Client, id: string): Promise<void> {
  await client.query(
    `insert into office (id, code, name, symbol, place, employee_side) values ($1, $2, 'Sở Thử nghiệm', 'STN', 'Huế', '{}')`,
    [id, `so-${id.slice(-4)}`],
  );
}
