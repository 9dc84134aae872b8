import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { identify, isAlive, type ProcessIdentity } from './process-identity';
import { StartFailure } from './start-failure';
import { readJson } from './whole-file';

const ASK_EVERY_MS = 200;

/** Takes a lock file for this process; the lock of a process that died is taken over. */
export function takeLock(file: string): (() => void) | ProcessIdentity {
  mkdirSync(dirname(file), { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(identify(process.pid)), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = holderOf(file);
    if (holder) return holder;
    rmSync(file, { force: true });
  }
}

/**
 * Does something that one process does at a time: whoever comes second waits until the first has done it.
 * @throws the reason of the signal when somebody stops waiting
 */
export async function inTurn<T>(file: string, stop: AbortSignal, work: () => Promise<T>): Promise<T> {
  let taken = takeLock(file);
  while (typeof taken !== 'function') {
    await pause(ASK_EVERY_MS, undefined, { signal: stop });
    taken = takeLock(file);
  }
  try {
    return await work();
  } finally {
    taken();
  }
}

/** Who holds a lock file, if that process lives. */
export function holderOf(file: string): ProcessIdentity | null {
  const holder = readJson<ProcessIdentity>(file);
  return holder && isAlive(holder) ? holder : null;
}

/** Takes the lock of a data folder, or says that another launcher works there. */
export function lockDataDir(dataDir: string): () => void {
  const taken = takeLock(lockFile(dataDir));
  if (typeof taken === 'function') return taken;
  throw alreadyRunning(dataDir, taken);
}

/** Where the lock of a data folder lies. */
export const lockFile = (dataDir: string): string => `${dataDir}/launcher.lock`;

/** The sentence for a data folder that is in use. */
export function alreadyRunning(dataDir: string, { pid }: ProcessIdentity): StartFailure {
  const folder = relative(process.cwd(), dataDir) || dataDir;
  return new StartFailure({
    vi: `Hệ thống đang chạy với thư mục dữ liệu ${folder} (tiến trình ${pid}). Hãy dừng nó trước (Ctrl-C ở cửa sổ ấy, hoặc kill ${pid}), hoặc dùng thư mục khác: --data-dir <thư mục>.`,
    en: `The system is already running on the data folder ${folder} (process ${pid}). Stop it first (Ctrl-C in its window, or kill ${pid}), or use another folder: --data-dir <folder>.`,
  });
}
