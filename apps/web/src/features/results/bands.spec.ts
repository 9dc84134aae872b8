import { bandsOf } from './bands';

describe(bandsOf.name, () => {
  it('draws all bars to one scale, each band beside the one before', () => {
    const bars = [
      { counts: [{ state: 'met', count: 3 } as const, { state: 'late', count: 1 } as const] },
      { counts: [{ state: 'promised', count: 2 } as const] },
    ];
    expect(bandsOf(bars, 400).map(({ bands }) => bands.map(({ x, width }) => [x, width]))).toEqual([
      [
        [0, 300],
        [300, 100],
      ],
      [[0, 200]],
    ]);
  });

  it('draws nothing of nothing', () => {
    expect(bandsOf([{ counts: [] }], 400)[0]!.bands).toEqual([]);
  });
});
