import { readFileSync } from 'node:fs';
import { logIn, smallServer } from './process.factory';
import { identify } from './process-identity';
import { StartFailure } from './start-failure';
import { SupervisedProcess, type ProcessEvents } from './supervised-process';
import { temporaryFolder } from './temporary-folder.factory';
import { waitUntil } from './wait-until';

describe(SupervisedProcess.name, () => {
  const folder = temporaryFolder();
  let running: SupervisedProcess[] = [];

  afterEach(async () => {
    await Promise.all(running.map((one) => one.stop()));
    running = [];
  });

  const supervise = async (own: Parameters<typeof smallServer>[1] = {}, heard: Partial<ProcessEvents> = {}) => {
    const events = { started: () => undefined, crashed: () => undefined, said: () => undefined, ...heard };
    const one = new SupervisedProcess(await smallServer(folder.path, own), logIn(folder.path), events);
    running.push(one);
    return one;
  };

  it('starts a process again after it was killed, soon at first and then later', async () => {
    const pauses: number[] = [];
    const one = await supervise({}, { crashed: (_, againInMs) => pauses.push(againInMs) });
    await one.start();
    const first = one.pid!;

    one.kill();
    expect(await waitUntil(async () => one.pid !== null && one.pid !== first, 5_000)).toBe(true);
    expect(await one.untilReady()).toBe(true);
    const second = one.pid!;
    one.kill();
    expect(await waitUntil(async () => one.pid !== null && one.pid !== second, 5_000)).toBe(true);

    expect(pauses).toEqual([250, 500]);
  });

  it('says why a process did not come up, with its last words, and does not try again', async () => {
    const one = await supervise({ program: `console.error('no such table'); process.exit(3);` });
    const failure = await one.start().catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(StartFailure);
    expect((failure as StartFailure).sentence.en).toMatch(/^small did not come up\. .*remove the cause/);
    expect((failure as StartFailure).details).toEqual(['no such table', '(ended: exit code 3)']);
    expect(one.pid).toBeNull();
  });

  it('takes a program that does not exist for one that did not come up', async () => {
    const one = await supervise({ command: '/nowhere/program' });
    await expect(one.start()).rejects.toThrow('small did not come up');
  });

  it('prefers the explanation that a part knows for its own last words', async () => {
    const known = new StartFailure({ vi: 'Dữ liệu hỏng.', en: 'The data is damaged.' });
    const one = await supervise({
      program: `console.error('bad page'); process.exit(1);`,
      explain: (lines) => (lines.includes('bad page') ? known : null),
    });
    await expect(one.start()).rejects.toBe(known);
  });

  it('gives up on a process that runs but never gets ready', async () => {
    const one = await supervise({ isReady: async () => false, readyWithinMs: 300 });
    await expect(one.start()).rejects.toThrow('small did not come up');
  });

  it('asks a process to end, and makes it end when it does not', async () => {
    const polite = await supervise({
      program: `process.on('SIGTERM', () => { console.log('bye'); process.exit(0); });`,
    });
    await polite.start();
    await polite.stop();
    expect(readFileSync(logIn(folder.path), 'utf8')).toMatch(/^\S+Z small \| bye$/m);

    const deaf = await supervise({ program: `process.on('SIGTERM', () => undefined);`, stopWithinMs: 300 });
    await deaf.start();
    const { pid } = deaf;
    await deaf.stop();
    expect(identify(pid!)).toBeNull();
  });

  it('does not start a process again that was stopped', async () => {
    const crashed = jest.fn();
    const one = await supervise({}, { crashed });
    await one.start();
    await one.stop();
    expect(one.pid).toBeNull();
    expect(crashed).not.toHaveBeenCalled();
  });
});
