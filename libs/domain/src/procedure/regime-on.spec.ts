import { regimeOn } from './regime-on';
import { REGIMES } from './regimes';

describe(regimeOn.name, () => {
  it.each([
    ['2011-06-28', 'decree71'],
    ['2015-02-28', 'decree71'],
    ['2015-03-01', 'decree04'],
    ['2018-12-28', 'decree04'],
    ['2022-01-21', 'decree04'],
    ['2023-06-30', 'decree04'],
    ['2023-07-01', 'law10'],
    ['2025-06-14', 'law10'],
    ['2025-06-15', 'law10WithoutUnions'],
    ['2027-01-15', 'law10WithoutUnions'],
  ])('puts a conference of %s under %s', (heldOn, id) => {
    expect(regimeOn(heldOn, 'annual').id).toBe(id);
    expect(regimeOn(heldOn, 'extraordinary').id).toBe(id);
  });

  it('puts a union congress under the charter, whatever its date', () => {
    expect(regimeOn('2017-07-13', 'unionCongress')).toMatchObject({
      id: 'unionCharter',
      election: { base: 'ballotsCollected' },
      dateWindow: null,
    });
  });

  it('ties only the annual conference to a time of the year', () => {
    expect(regimeOn('2024-01-15', 'annual').dateWindow).not.toBeNull();
    expect(regimeOn('2024-01-15', 'extraordinary').dateWindow).toBeNull();
  });

  it.each(['2011-06-28', '2018-12-28', '2027-01-15'])(
    'on %s asks an extraordinary conference for its matter alone',
    (heldOn) => {
      const required = regimeOn(heldOn, 'extraordinary').agenda.flatMap((step) => step.required ?? []);
      expect(required).toEqual(['discussion', 'resolution']);
      expect(regimeOn(heldOn, 'annual').agenda.flatMap((step) => step.required ?? []).length).toBeGreaterThan(2);
    },
  );

  it.each([
    ['2015-06-01', 1],
    ['2016-03-01', 2],
    ['2023-08-14', 1],
    ['2023-08-15', 2],
  ])('on %s cites only texts in force: %d', (heldOn, count) => {
    expect(regimeOn(heldOn, 'annual').legalBases).toHaveLength(count);
  });

  it('leaves the closing punctuation of the bases to the document', () => {
    for (const { from } of REGIMES) {
      for (const basis of regimeOn(from ?? '2011-01-01', 'annual').legalBases)
        expect(basis).toMatch(/^Căn cứ .*[^.;,]$/);
    }
  });

  it('leaves no day between two regimes', () => {
    expect(REGIMES.map(({ from, to }) => [from, to])).toEqual([
      [null, '2015-02-28'],
      ['2015-03-01', '2023-06-30'],
      ['2023-07-01', '2025-06-14'],
      ['2025-06-15', null],
    ]);
  });

  it('takes a union for granted only before mid-June 2025', () => {
    expect(REGIMES.map(({ hasUnionByDefault }) => hasUnionByDefault)).toEqual([true, true, true, false]);
  });

  it('says that the thresholds of the oldest rules were not read in their text', () => {
    expect(REGIMES.map(({ isVerified }) => isVerified)).toEqual([false, true, true, true]);
  });
});
