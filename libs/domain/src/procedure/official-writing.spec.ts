import { formatOfficialDate } from './format-official-date';
import { formatSymbol } from './format-symbol';

describe(formatSymbol.name, () => {
  it.each([
    [1, 'BC', 'SKHCN', '01/BC-SKHCN'],
    [9, 'NQ', 'SKHCN', '09/NQ-SKHCN'],
    [10, 'QĐ', 'SKHCN', '10/QĐ-SKHCN'],
    [123, 'TTr', 'SKHCN', '123/TTr-SKHCN'],
    [7, null, 'SKHCN-VP', '07/SKHCN-VP'],
  ])('writes number %d of type %s by %s as %s', (number, abbreviation, agency, symbol) => {
    expect(formatSymbol({ number, abbreviation, agency })).toBe(symbol);
  });
});

describe(formatOfficialDate.name, () => {
  it.each([
    ['2019-01-05', 'Hà Nội, ngày 05 tháng 01 năm 2019'],
    ['2019-02-10', 'Hà Nội, ngày 10 tháng 02 năm 2019'],
    ['2019-03-09', 'Hà Nội, ngày 09 tháng 3 năm 2019'],
    ['2018-12-28', 'Hà Nội, ngày 28 tháng 12 năm 2018'],
  ])('writes %s as %s', (date, text) => {
    expect(formatOfficialDate(date, 'Hà Nội')).toBe(text);
  });
});
