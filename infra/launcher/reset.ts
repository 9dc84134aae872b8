import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { alreadyRunning, holderOf, lockFile } from './lock';
import { readOptions } from './options';
import { removeMovedCluster } from './postgres-files';
import { RunningProcesses } from './running-processes';
import { StartFailure } from './start-failure';
import { tellFailure } from './tell-failure';

/** Forgets all data of a system that does not run. */
async function reset(): Promise<void> {
  const { dataDir } = readOptions(process.argv.slice(2), process.env, resolve(__dirname, '../..'));
  const holder = holderOf(lockFile(dataDir));
  if (holder) throw alreadyRunning(dataDir, holder);
  const existed = existsSync(dataDir);
  if (existed && !isDataDir(dataDir)) throw notOurs(dataDir);
  await new RunningProcesses(dataDir).endLeftovers();
  removeMovedCluster(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
  console.log(
    existed
      ? `Đã xóa dữ liệu trong ${dataDir} · data removed`
      : `Không có dữ liệu trong ${dataDir} · there was no data`,
  );
}

/** A mistyped folder must not cost anybody their files. */
function isDataDir(folder: string): boolean {
  const names = readdirSync(folder);
  return basename(folder) === '.data' || !names.length || names.includes('secrets.json');
}

function notOurs(folder: string): StartFailure {
  return new StartFailure({
    vi: `${folder} không phải thư mục dữ liệu của hệ thống này nên không xóa. Hãy kiểm tra lại --data-dir.`,
    en: `${folder} is not a data folder of this system, so nothing is removed. Check --data-dir.`,
  });
}

reset().catch((error: unknown) => {
  tellFailure(error);
  process.exitCode = 1;
});
