import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { damagedData } from './damaged-data';
import { makeOwnFolder, type PostgresFiles } from './postgres-files';
import { askPostgres } from './postgres-roles';
import { StartFailure } from './start-failure';
import type { ProcessSpec } from './supervised-process';

/** What one PostgreSQL server is started with. */
export interface PostgresPlace {
  readonly dataDir: string;
  readonly files: PostgresFiles;
  readonly port: number;
  readonly superuserUrl: string;
  readonly superuserPassword: string;
  /** Throw-away data: speed instead of safety from a power cut. */
  readonly isThrowAway?: boolean;
}

/** What PostgreSQL says about data that it cannot use, or that has other passwords than ours. */
const DAMAGE =
  /PANIC|could not find the database system|FATAL: .*(corrupt|invalid|incompatible|bogus|checksum|not a valid|data directory|control file|could not (open|read|find|access|load|locate)|password authentication failed)/;
const CLUSTER_PARTS = ['PG_VERSION', 'base', 'global', 'pg_wal'];

/** Makes the database cluster at the first start; it appears whole or not at all. */
export function ensureCluster(place: PostgresPlace): void {
  const { cluster } = place.files;
  if (existsSync(cluster) && readdirSync(cluster).length) return refuseDamaged(place);
  rmSync(cluster, { recursive: true, force: true });
  const draft = `${cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  makeOwnFolder(draft, place.files.user);
  initialise(place, draft);
  renameSync(draft, cluster);
}

function refuseDamaged({ dataDir, files }: PostgresPlace): void {
  const missing = CLUSTER_PARTS.filter((part) => !existsSync(join(files.cluster, part)));
  if (missing.length) throw damagedData(dataDir, files.cluster);
  const made = readFileSync(join(files.cluster, 'PG_VERSION'), 'utf8').trim();
  if (made !== majorOf(files.programs)) throw damagedData(dataDir, files.cluster, [`PostgreSQL ${made}`]);
}

function majorOf(programs: string): string {
  const { stdout } = spawnSync(join(programs, 'bin/postgres'), ['--version'], { encoding: 'utf8', cwd: '/' });
  return /(\d+)\.\d+/.exec(stdout)?.[1] ?? '';
}

function initialise({ files, superuserPassword, isThrowAway }: PostgresPlace, folder: string): void {
  const withPassword = mkdtempSync(`${folder}-`);
  const passwordFile = join(withPassword, 'password');
  try {
    makeOwnFolder(withPassword, files.user);
    writeFileSync(passwordFile, superuserPassword, { mode: 0o644 }); // the folder is closed to others
    const made = spawnSync(
      join(files.programs, 'bin/initdb'),
      [
        ...['--pgdata', folder, '--username', 'postgres', '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
        ...['--encoding', 'UTF8', '--locale', 'C.UTF-8'],
        ...(isThrowAway ? ['--no-sync'] : ['--data-checksums']),
      ],
      { ...files.user, cwd: '/', encoding: 'utf8' },
    );
    if (made.status !== 0) throw cannotInitialise(dirname(folder), made.stderr ?? String(made.error));
  } finally {
    rmSync(withPassword, { recursive: true, force: true });
  }
}

function cannotInitialise(folder: string, said: string): StartFailure {
  return new StartFailure(
    {
      vi: `Không tạo được cơ sở dữ liệu trong ${folder}. Hãy kiểm tra quyền ghi và chỗ trống trên đĩa rồi chạy lại.`,
      en: `The database could not be made in ${folder}. Check that the folder is writable and the disk has room, and start again.`,
    },
    said.trim().split('\n').slice(-5),
  );
}

/** How PostgreSQL runs: on loopback only, no socket file, in UTC. */
export function postgresSpec(place: PostgresPlace): ProcessSpec {
  const { files, port, dataDir } = place;
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'max_connections=200',
    ...(place.isThrowAway ? ['fsync=off', 'full_page_writes=off', 'autovacuum_naptime=1h'] : []),
  ];
  return {
    name: 'postgres',
    command: join(files.programs, 'bin/postgres'),
    args: ['-D', files.cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    cwd: '/', // the user who runs it may not enter the checkout
    env: { LC_ALL: 'C.UTF-8', LC_MESSAGES: 'C.UTF-8' },
    user: files.user,
    stopSignal: 'SIGINT', // ends the connections, keeps what is committed
    stopWithinMs: 4_000,
    isReady: async () => (await askPostgres(place.superuserUrl, 'select 1')) !== null,
    readyWithinMs: 60_000,
    explain: (lines) =>
      lines.some((line) => DAMAGE.test(line)) ? damagedData(dataDir, files.cluster, lines.slice(-3)) : null,
  };
}
