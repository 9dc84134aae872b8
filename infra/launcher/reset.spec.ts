import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockDataDir } from './lock';
import { temporaryFolder } from './temporary-folder.factory';

describe('npm run reset', () => {
  const folder = temporaryFolder();
  const reset = (dataDir: string) =>
    spawnSync(process.execPath, [join(__dirname, 'reset.mjs'), '--data-dir', dataDir], { encoding: 'utf8' });

  it('removes a data folder and says so', () => {
    const dataDir = join(folder.path, '.data');
    mkdirSync(join(dataDir, 'mailbox'), { recursive: true });
    const { status, stdout } = reset(dataDir);
    expect(status).toBe(0);
    expect(stdout).toContain(`Đã xóa dữ liệu trong ${dataDir}`);
    expect(existsSync(dataDir)).toBe(false);
  });

  it('is content when there is nothing', () => {
    expect(reset(join(folder.path, '.data'))).toMatchObject({ status: 0 });
  });

  it('refuses while the system runs', () => {
    const dataDir = join(folder.path, '.data');
    const unlock = lockDataDir(dataDir);
    const { status, stderr } = reset(dataDir);
    unlock();
    expect(status).toBe(1);
    expect(stderr).toContain(`(process ${process.pid}). Stop it first`);
    expect(existsSync(dataDir)).toBe(true);
  });

  it('does not remove a folder that is somebody else’s', () => {
    writeFileSync(join(folder.path, 'thesis.txt'), 'three years of work');
    const { status, stderr } = reset(folder.path);
    expect(status).toBe(1);
    expect(stderr).toContain('is not a data folder of this system, so nothing is removed');
    expect(existsSync(join(folder.path, 'thesis.txt'))).toBe(true);
  });
});
