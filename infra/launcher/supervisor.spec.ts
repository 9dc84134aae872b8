import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { notingServer } from './process.factory';
import type { Progress } from './progress';
import { RunningProcesses } from './running-processes';
import { StoppedWhileStarting } from './start-failure';
import { Supervisor } from './supervisor';
import { temporaryFolder } from './temporary-folder.factory';
import { waitUntil } from './wait-until';

describe(Supervisor.name, () => {
  const folder = temporaryFolder();
  let supervisor: Supervisor;
  let told: Progress[];

  beforeEach(() => {
    told = [];
    supervisor = new Supervisor(
      folder.path,
      (progress) => told.push(progress),
      () => appendFileSync(join(folder.path, 'changes'), '.'),
    );
  });

  afterEach(() => supervisor.stop());

  const noting = (name: string) => notingServer(folder.path, name);

  it('stops the last started first', async () => {
    await supervisor.start(await noting('database'));
    await supervisor.start(await noting('server'));
    await supervisor.start(await noting('application'));
    await supervisor.stop();

    expect(readFileSync(join(folder.path, 'order'), 'utf8')).toBe('application server database ');
  });

  it('warns of a crash in both languages and knows the new number', async () => {
    await supervisor.start(await noting('api'));
    const before = supervisor.pids().api;
    supervisor.find('api').kill();
    await waitUntil(async () => supervisor.pids().api !== undefined && supervisor.pids().api !== before, 5_000);

    expect(told).toContainEqual({
      kind: 'warning',
      sentence: {
        vi: 'api dừng đột ngột (SIGKILL), khởi động lại sau 0.25 s',
        en: 'api ended unexpectedly (SIGKILL), starting it again in 0.25 s',
      },
    });
    expect(readFileSync(join(folder.path, 'changes'), 'utf8')).toBe('..');
  });

  it('starts nothing more once it is told to stop', async () => {
    await supervisor.stop();
    await expect(supervisor.start(await noting('late'))).rejects.toBeInstanceOf(StoppedWhileStarting);
  });

  it('leaves a record by which the next start ends what a killed launcher left behind', async () => {
    const launcher = await launcherOf(folder.path);
    launcher.kill('SIGKILL');
    await new Promise((done) => launcher.once('exit', done));
    const record = new RunningProcesses(folder.path);

    expect(await record.endLeftovers()).toEqual(['application', 'database']);
    expect(await record.endLeftovers()).toEqual([]);
    expect(readFileSync(join(folder.path, 'order'), 'utf8')).toBe('application database ');
  });
});

/** A launcher of its own that has started two processes. */
async function launcherOf(folder: string): Promise<ChildProcess> {
  const file = join(folder, 'launcher.ts');
  writeFileSync(
    file,
    `import { Supervisor } from '${join(__dirname, 'supervisor')}';
     import { notingServer } from '${join(__dirname, 'process.factory')}';
     (async () => {
       const supervisor = new Supervisor('${folder}', () => undefined, () => undefined);
       for (const name of ['database', 'application']) await supervisor.start(await notingServer('${folder}', name));
       console.log('up');
     })();`,
  );
  const launcher = spawn(process.execPath, ['-r', '@swc-node/register', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((up) => launcher.stdout.once('data', up));
  return launcher;
}
