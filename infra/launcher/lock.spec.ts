import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { holderOf, inTurn, lockDataDir, lockFile } from './lock';
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

describe(inTurn.name, () => {
  const folder = temporaryFolder();
  const file = () => `${folder.path}/in-turn.lock`;
  const goOn = () => new AbortController().signal;

  it('lets the second wait until the first has done it, also when that fails', async () => {
    const did: string[] = [];
    let fail: (reason: Error) => void = () => undefined;
    const first = inTurn(file(), goOn(), () =>
      new Promise((_, failed) => (fail = failed)).finally(() => did.push('first')),
    );
    const second = inTurn(file(), goOn(), async () => did.push('second'));
    fail(new Error('no network'));
    await expect(first).rejects.toThrow('no network');
    await second;
    expect(did).toEqual(['first', 'second']);
  });

  it('ends the waiting of whoever is stopped', async () => {
    let finish: (nothing: unknown) => void = () => undefined;
    const first = inTurn(file(), goOn(), () => new Promise((done) => (finish = done)));
    const stop = new AbortController();
    const second = inTurn(file(), stop.signal, () => Promise.reject(new Error('it had its turn')));
    stop.abort();
    await expect(second).rejects.toThrow('aborted');
    finish(null);
    await first;
  });
});
