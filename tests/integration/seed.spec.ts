import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openRecords, type OpenRecords } from '@conference/persistence';
import { createTestDatabase, type TestDatabase } from '../support/database';

const ROOT = join(__dirname, '../..');

describe('taking the demonstration office into the directory', () => {
  let database: TestDatabase;
  let record: OpenRecords;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecords(database.appUrl);
  });

  afterAll(async () => {
    await record.close();
    await database.drop();
  });

  const seed = () =>
    promisify(execFile)(process.execPath, ['-r', '@swc-node/register', 'apps/api/src/seed.ts'], {
      cwd: ROOT,
      env: { ...process.env, DATABASE_URL: database.appUrl },
    });
  const people = () =>
    record.transactions.read(async ({ directory }) => {
      const [office] = await directory.offices();
      return office ? (await directory.peopleOfOffice(office.id)).toSorted((a, b) => a.code.localeCompare(b.code)) : [];
    });

  it('makes its people known, once, however often it is done', async () => {
    await seed();
    const first = await people();
    await seed();
    expect(first.length).toBeGreaterThan(0);
    expect(await people()).toEqual(first);
  });
});
