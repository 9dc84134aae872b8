import { NoAnswer, problemOf } from '../cli/web-answer';
import { Patience, WaitedInVain } from './patience';

const WHAT = { vi: 'thư', en: 'the mail' };

function patience(disturbed: (error: Error) => void = () => undefined) {
  let now = 0;
  const sleep = (ms: number) => {
    now += ms;
    return Promise.resolve();
  };
  return new Patience({ pauseMs: 100, giveUpMs: 1_000, disturbed, nowMs: () => now, sleep });
}

describe(Patience.name, () => {
  it('looks again until there is something', async () => {
    const answers = [null, undefined, 'mail'];
    await expect(patience().until(WHAT, () => Promise.resolve(answers.shift()))).resolves.toBe('mail');
  });

  it('waits out a restart, and says so once', async () => {
    const heard: string[] = [];
    const troubles = [new NoAnswer('http://127.0.0.1:1', null), problemOf(503, ''), problemOf(504, '')];
    const act = () => {
      const trouble = troubles.shift();
      return trouble ? Promise.reject(trouble) : Promise.resolve('done');
    };
    await expect(patience(({ name }) => heard.push(name)).attempt(WHAT, act)).resolves.toBe('done');
    expect(heard).toEqual(['NoAnswer']);
  });

  it('does not wait for what waiting cannot mend', async () => {
    let tries = 0;
    const act = () => {
      tries += 1;
      return Promise.reject(problemOf(409, ''));
    };
    await expect(patience().attempt(WHAT, act)).rejects.toMatchObject({ status: 409 });
    expect(tries).toBe(1);
  });

  it('gives up late and names what it waited for', async () => {
    const waiting = patience().until(WHAT, () => Promise.resolve(null));
    await expect(waiting).rejects.toThrow(WaitedInVain);
    await expect(waiting).rejects.toMatchObject({ what: WHAT, seconds: 1 });
  });
});
