import { AskedTogether } from './asked-together';

/** A record that changes, and answers when it is told to. */
class SlowRecord {
  known = 1;
  readings = 0;
  private waiting: (() => void)[] = [];

  readonly read = (): Promise<number> => {
    this.readings += 1;
    const { known } = this;
    return new Promise((resolve) => this.waiting.push(() => resolve(known)));
  };

  async answer(): Promise<void> {
    this.waiting.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe(AskedTogether.name, () => {
  it('reads once for all who ask while another answer is on its way, and what they are told is new', async () => {
    const [record, together] = [new SlowRecord(), new AskedTogether<number>()];
    const first = together.ask('board', record.read);
    record.known = 2;
    const others = [together.ask('board', record.read), together.ask('board', record.read)];
    await record.answer();
    await record.answer();
    expect([await first, ...(await Promise.all(others))]).toEqual([1, 2, 2]);
    expect(record.readings).toBe(2);
  });

  it('reads again when nobody is waiting, and apart what is another question', async () => {
    const [record, together] = [new SlowRecord(), new AskedTogether<number>()];
    const answers = [together.ask('board', record.read), together.ask('other', record.read)];
    await record.answer();
    await record.answer();
    await Promise.all(answers);
    record.known = 3;
    const later = together.ask('board', record.read);
    await record.answer();
    expect(await later).toBe(3);
    expect(record.readings).toBe(3);
  });

  it('lets a failure reach only those whose reading failed', async () => {
    const together = new AskedTogether<number>();
    const failing = together.ask('board', () => Promise.reject(new Error('away')));
    const next = together.ask('board', () => Promise.resolve(4));
    await expect(failing).rejects.toThrow('away');
    expect(await next).toBe(4);
  });
});
