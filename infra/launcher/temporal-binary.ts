import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { inTurn } from './lock';
import { step, type OnProgress } from './progress';
import { StartFailure, StoppedWhileStarting } from './start-failure';

/** The newest release of Temporal's command line tool that the Go module proxy can install. */
const GO_MODULE = 'github.com/temporalio/cli/cmd/temporal@v1.5.1';

const CANNOT_FIND = {
  vi: 'Không có máy chủ Temporal: không thấy lệnh temporal, không tải được, và không cài được bằng Go. Hãy cài Go 1.24 trở lên, hoặc để lệnh temporal vào PATH, hoặc đặt TEMPORAL_ADDRESS là địa chỉ một máy chủ đang chạy.',
  en: 'There is no Temporal server: no command temporal, no download, and it could not be installed with Go. Install Go 1.24 or newer, or put the command temporal on the PATH, or set TEMPORAL_ADDRESS to a server that runs.',
};

const FETCHING = {
  vi: 'Lấy máy chủ Temporal (một lần khởi động khác đang lấy thì chờ)',
  en: 'getting the Temporal server, or waiting for another start that does',
};

/** Where what is downloaded once is kept for every checkout of the project. */
export function cacheDir(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'hoi-nghi');
}

/**
 * Finds Temporal's server: on the PATH, in the cache, by the SDK's download, or built by Go.
 * @throws StartFailure when there is no way to get one
 */
export async function findTemporalBinary(
  onProgress: OnProgress = () => undefined,
  stop: AbortSignal = new AbortController().signal,
): Promise<string> {
  const existing = [onPath('temporal'), cachedBinary()].find((file) => file !== null && runs(file));
  if (existing) return existing;
  // two starts at once would fetch it twice, at half the speed
  const fetched = () => inTurn(join(cacheDir(), 'temporal.lock'), stop, () => fetchBinary(onProgress, stop));
  return step(onProgress, FETCHING, fetched).catch((error: Error) => {
    throw stop.aborted ? new StoppedWhileStarting() : error;
  });
}

function cachedBinary(): string {
  return join(cacheDir(), 'bin', 'temporal');
}

async function fetchBinary(onProgress: OnProgress, stop: AbortSignal): Promise<string> {
  const cached = cachedBinary();
  if (runs(cached)) return cached;
  mkdirSync(dirname(cached), { recursive: true });
  const words = { vi: 'Tải máy chủ Temporal', en: 'downloading the Temporal server' };
  if (await step(onProgress, words, () => downloadBySdk(cached, stop))) return cached;
  await installByGo(onProgress, stop);
  if (runs(cached)) return cached;
  throw new StartFailure(CANNOT_FIND);
}

/** Where a command lies on the PATH. */
export function onPath(command: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, command)).find((file) => existsSync(file)) ?? null;
}

function runs(file: string): boolean {
  return existsSync(file) && spawnSync(file, ['--version'], { timeout: 10_000 }).status === 0;
}

/** The SDK downloads only together with a start, so a server is started and ended at once. */
async function downloadBySdk(target: string, stop: AbortSignal): Promise<boolean> {
  const downloadDir = join(cacheDir(), 'download');
  mkdirSync(downloadDir, { recursive: true });
  const program = `
    const { TestWorkflowEnvironment } = require('@temporalio/testing');
    TestWorkflowEnvironment.createLocal({ server: { executable: { type: 'cached-download', downloadDir: process.argv[1] } } })
      .then((server) => server.teardown())
      .then(() => process.exit(0), () => process.exit(1));`;
  const succeeded = await run(process.execPath, ['-e', program, downloadDir], {}, stop);
  const [file] = succeeded ? readdirSync(downloadDir).filter((name) => name.startsWith('temporal')) : [];
  if (file) {
    chmodSync(join(downloadDir, file), 0o755);
    renameSync(join(downloadDir, file), target);
  }
  rmSync(downloadDir, { recursive: true, force: true });
  return file !== undefined;
}

async function installByGo(onProgress: OnProgress, stop: AbortSignal): Promise<void> {
  if (!onPath('go')) throw new StartFailure(CANNOT_FIND);
  const words = {
    vi: 'Dựng máy chủ Temporal bằng Go, khoảng 3 phút, một lần',
    en: 'building the Temporal server with Go, about 3 minutes, once',
  };
  const installed = await step(onProgress, words, () =>
    run('go', ['install', GO_MODULE], { GOBIN: dirname(cachedBinary()) }, stop),
  );
  if (!installed) throw new StartFailure(CANNOT_FIND);
}

function run(command: string, args: string[], env: NodeJS.ProcessEnv, stop: AbortSignal): Promise<boolean> {
  return new Promise((done, failed) => {
    const child = spawn(command, args, {
      cwd: join(__dirname, '../..'),
      env: { ...process.env, ...env },
      stdio: 'ignore',
    });
    const end = () => child.kill();
    stop.addEventListener('abort', end);
    child.once('error', () => done(false));
    child.once('exit', (code) => {
      stop.removeEventListener('abort', end);
      if (stop.aborted) failed(new StoppedWhileStarting());
      else done(code === 0);
    });
  });
}
