import { BackOff } from './back-off';

describe(BackOff.name, () => {
  it('waits a quarter second first, then twice as long each time, and never more than five', () => {
    const backOff = new BackOff();
    const pauses = Array.from({ length: 7 }, () => backOff.next(100));
    expect(pauses).toEqual([250, 500, 1_000, 2_000, 4_000, 5_000, 5_000]);
  });

  it('begins anew after half a minute of health', () => {
    const backOff = new BackOff();
    for (let crash = 0; crash < 5; crash += 1) backOff.next(0);
    expect(backOff.next(29_999)).toBe(5_000);
    expect(backOff.next(30_000)).toBe(250);
    expect(backOff.next(0)).toBe(500);
  });
});
