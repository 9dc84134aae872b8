import { askedYears, assessedYears } from './asked-years';

const period = { from: 2023, to: 2027, askOn: '12-15' };
const years = (heldOn: string, until: string) => askedYears(period, { heldOn, until }).map(({ year }) => year);

describe(askedYears.name, () => {
  it.each([
    ['a year', '2024-01-19', '2024-12-31', [2024]],
    ['a term', '2022-07-13', '2027-12-31', [2023, 2024, 2025, 2026, 2027]],
    ['nothing before the conference or after the last day', '2024-12-15', '2025-12-14', []],
    ['the day itself', '2024-12-14', '2025-12-15', [2024, 2025]],
    ['nothing beyond the period', '2027-01-01', '2030-12-31', [2027]],
  ])('asks over %s: %s to %s: %j', (_, heldOn, until, asked) => {
    expect(years(heldOn, until)).toEqual(asked);
  });

  it('names the day', () => {
    expect(askedYears(period, { heldOn: '2024-01-19', until: '2024-12-31' })).toEqual([
      { year: 2024, askOn: '2024-12-15' },
    ]);
  });
});

describe(assessedYears.name, () => {
  it('names each year once, on the last day on which any set asks', () => {
    const sets = [
      { from: 2024, to: 2025, askOn: '12-15' },
      { from: 2023, to: 2024, askOn: '11-30' },
    ];
    expect(assessedYears(sets, { heldOn: '2022-12-31', until: '2026-12-31' })).toEqual([
      { year: 2023, askOn: '2023-11-30' },
      { year: 2024, askOn: '2024-12-15' },
      { year: 2025, askOn: '2025-12-15' },
    ]);
  });
});
