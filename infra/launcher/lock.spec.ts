import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { holderOf, lockDataDir, lockFile } from './lock';
import { identify } from './process-identity';
import { temporaryFolder } from './temporary-folder.factory';

describe(lockDataDir.name, () => {
  const folder = temporaryFolder();

  it('gives the folder to one launcher at a time', () => {
    const unlock = lockDataDir(folder.path);
    expect(() => lockDataDir(folder.path)).toThrow(
      new RegExp(`already running on the data folder .*\\(process ${process.pid}\\)\\. Stop it first`),
    );
    unlock();
    expect(holderOf(lockFile(folder.path))).toBeNull();
    lockDataDir(folder.path)();
  });

  it('takes over from a launcher that was killed', async () => {
    const killed = spawn('sleep', ['60']);
    writeFileSync(lockFile(folder.path), JSON.stringify(identify(killed.pid!)));
    expect(() => lockDataDir(folder.path)).toThrow(`process ${killed.pid}`);

    killed.kill('SIGKILL');
    await new Promise((done) => killed.once('exit', done));
    lockDataDir(folder.path)();
  });

  it('does not mistake a later process with the same number for the launcher', () => {
    writeFileSync(lockFile(folder.path), JSON.stringify({ pid: process.pid, bornAt: 'in another life' }));
    expect(lockDataDir(folder.path)).toBeInstanceOf(Function);
  });

  it('passes over a lock that was never written to its end', () => {
    writeFileSync(lockFile(folder.path), '');
    expect(lockDataDir(folder.path)).toBeInstanceOf(Function);
  });
});
