import { Budget, MOST_STEPS, STEP_BYTES } from './budget';

const MB = 1024 * 1024;

describe(Budget.name, () => {
  it('counts every look, and large ones by their size', () => {
    const budget = new Budget();
    budget.read(0);
    budget.read(10);
    budget.read(2 * STEP_BYTES);
    expect(budget.spent).toEqual({ steps: 5, unpacked: 0 });
  });

  it('ends after too many steps, however small', () => {
    const budget = new Budget();
    for (let step = 0; step < MOST_STEPS; step += 1) budget.read(0);
    expect(() => budget.read(0)).toThrow('file-bomb');
  });

  it('ends when too much was unpacked', () => {
    const budget = new Budget();
    for (let unpacked = 0; unpacked < 200; unpacked += 1) budget.unpack(MB);
    expect(() => budget.unpack(1)).toThrow('file-bomb');
  });

  it('is enough for the largest file that is taken', () => {
    const budget = new Budget();
    for (let read = 0; read < 25 * MB; read += STEP_BYTES) budget.read(STEP_BYTES);
    expect(budget.spent.steps).toBeLessThan(MOST_STEPS / 10);
  });
});
