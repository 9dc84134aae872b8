import { formatOfficialDate } from './format-official-date';

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
