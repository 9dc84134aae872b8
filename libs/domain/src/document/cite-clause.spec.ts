import { citeClause } from './cite-clause';

describe(citeClause.name, () => {
  const place = { vi: 'khoản 3 Điều 2', en: 'clause 3 Article 2' };

  it.each([
    ['05/NQ-SKHCN', 'khoản 3 Điều 2 Nghị quyết số 05/NQ-SKHCN', 'clause 3 Article 2 of Resolution No. 05/NQ-SKHCN'],
    [null, 'khoản 3 Điều 2 Nghị quyết', 'clause 3 Article 2 of the resolution'],
  ])('with the number %s', (symbol, vi, en) => {
    expect(citeClause(place, symbol)).toEqual({ vi, en });
  });
});
