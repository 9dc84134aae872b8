import { EMPTY_TARGET, isWhole, typedOf, wordsOf, type TargetWords } from './target-words';

describe('what somebody writes about a target', () => {
  it.each<[string, TargetWords]>([
    ['little', { title: 'Một', indicator: null, owner: 'vp', evidence: false }],
    [
      'everything',
      {
        title: 'Hai',
        party: { units: ['vp', 'p1'] },
        indicator: 'trên 90%',
        measure: 'share',
        direction: 'higher',
        baseline: '85%',
        owner: 'vp',
        evidence: true,
        from: '2026-02-01',
        until: '2026-11-30',
      },
    ],
    ['people', { title: 'Ba', party: { people: ['gd'] }, indicator: '3 việc', owner: 'gd', evidence: false }],
    ['everybody', { title: 'Bốn', party: 'everybody', indicator: '100%', owner: 'vp', evidence: false }],
  ])('stays the same when nothing is typed: %s', (_, words) => {
    expect(wordsOf(typedOf(words))).toEqual(words);
  });

  it.each([
    ['nothing', EMPTY_TARGET, false],
    ['no owner', { ...EMPTY_TARGET, title: 'Một' }, false],
    ['units without one', { ...EMPTY_TARGET, title: 'Một', owner: 'vp', party: 'units' as const }, false],
    ['title and owner', { ...EMPTY_TARGET, title: 'Một', owner: 'vp' }, true],
  ])('is whole or not: %s', (_, typed, expected) => {
    expect(isWhole(typed)).toBe(expected);
  });
});
