import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts } from './ports';
import { ensureCluster, postgresSpec, type PostgresPlace } from './postgres';
import { postgresFiles } from './postgres-files';
import { APP, askPostgres, databaseUrl, ensureDatabase, ensureRoles, OWNER } from './postgres-roles';
import { Supervisor } from './supervisor';
import { temporaryFolder } from './temporary-folder.factory';

const PASSWORDS = { owner: `an owner's password`, app: 'app' };

describe('the database of a data folder', () => {
  const folder = temporaryFolder();
  let supervisor: Supervisor;
  let place: PostgresPlace;

  beforeEach(async () => {
    const { postgres: port } = await freePorts();
    supervisor = new Supervisor(
      folder.path,
      () => undefined,
      () => undefined,
    );
    place = {
      dataDir: folder.path,
      files: postgresFiles(folder.path),
      port,
      superuserUrl: databaseUrl(port, 'postgres', 'secret', 'postgres'),
      superuserPassword: 'secret',
      isThrowAway: true,
    };
  });

  afterEach(() => supervisor.stop());

  const url = (role: string, password: string) =>
    databaseUrl(place.port, role, encodeURIComponent(password), 'conference');

  it('lets the owner change the schema and the applications not, over a restart and a crash', async () => {
    ensureCluster(place);
    await supervisor.start(postgresSpec(place));
    for (let time = 0; time < 2; time += 1) {
      await ensureRoles(place.superuserUrl, PASSWORDS);
      await ensureDatabase(place.superuserUrl, 'conference');
    }
    await askPostgres(url(OWNER, PASSWORDS.owner), `create table motto as select 'Dân chủ, kỷ cương' as words`);
    await expect(askPostgres(url(APP, PASSWORDS.app), 'create table mine ()')).rejects.toThrow('permission denied');
    await expect(askPostgres(url(APP, PASSWORDS.app), 'select * from motto')).rejects.toThrow('permission denied');

    supervisor.find('postgres').kill();
    expect(await supervisor.find('postgres').untilReady()).toBe(true);
    expect(await askPostgres(url(OWNER, PASSWORDS.owner), 'select words from motto')).toEqual([
      { words: 'Dân chủ, kỷ cương' },
    ]);
  });

  it('is refused with one sentence when parts of it are gone', () => {
    mkdirSync(place.files.cluster, { recursive: true });
    writeFileSync(join(place.files.cluster, 'PG_VERSION'), '18\n');
    expect(() => ensureCluster(place)).toThrow(
      `is damaged or cannot be used. Keep a copy of ${folder.path} if you need it, then run npm run reset -- --data-dir ${folder.path} and start again.`,
    );
  });

  it('is refused with one sentence when PostgreSQL itself cannot use it', async () => {
    ensureCluster(place);
    rmSync(join(place.files.cluster, 'global/pg_control'));
    await expect(supervisor.start(postgresSpec(place))).rejects.toThrow('is damaged or cannot be used');
  });

  it('is not blamed for a setting that is wrong', async () => {
    ensureCluster(place);
    appendFileSync(join(place.files.cluster, 'postgresql.conf'), 'no_such_setting = on\n');
    await expect(supervisor.start(postgresSpec(place))).rejects.toThrow('postgres did not come up');
  });
});
