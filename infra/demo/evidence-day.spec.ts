import { evidenceDay } from './evidence-day';

describe(evidenceDay.name, () => {
  const period = { fromOn: '2026-01-15', untilOn: '2026-07-14' };

  it.each([
    ['2026-03-01', '2026-03-01'],
    ['2025-12-01', '2026-01-15'],
    ['2026-08-01', '2026-07-14'],
  ])('on %s is %s', (today, expected) => {
    expect(evidenceDay(period, today)).toBe(expected);
  });
});
