import { Logger } from '@nestjs/common';
import { Watch } from './watch';

class TestWatch extends Watch {
  protected readonly what = 'tests';
  protected readonly everyMs = 1_000;
  looks = 0;

  async look(): Promise<void> {
    this.looks += 1;
    if (this.looks === 2) throw new Error('away');
  }
}

describe(Watch.name, () => {
  let warned: jest.SpyInstance;

  beforeEach(() => {
    jest.useFakeTimers();
    warned = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
  });

  afterEach(() => {
    jest.useRealTimers();
    warned.mockRestore();
  });

  it('looks from the start on, tells of a look that failed and looks again, until it is stopped', async () => {
    const watch = new TestWatch();
    watch.onApplicationBootstrap();
    await jest.advanceTimersByTimeAsync(0);
    expect(watch.looks).toBe(1);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(warned.mock.calls).toEqual([['tests: Error: away']]);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(watch.looks).toBe(3);
    await watch.beforeApplicationShutdown();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(watch.looks).toBe(3);
  });

  it('ends without having begun', async () => {
    const watch = new TestWatch();
    await watch.beforeApplicationShutdown();
    expect(watch.looks).toBe(0);
  });
});
