import { standaloneDate, writtenDate, writtenDeadline, writtenInstant } from './vietnam-time';

describe(writtenDate.name, () => {
  it.each([
    ['2026-03-12', 'thứ Năm 12/03/2026', 'Thursday 12 March 2026'],
    ['2019-01-27', 'Chủ nhật 27/01/2019', 'Sunday 27 January 2019'],
    ['2024-02-29', 'thứ Năm 29/02/2024', 'Thursday 29 February 2024'],
    ['1969-12-31', 'thứ Tư 31/12/1969', 'Wednesday 31 December 1969'],
  ])('writes %s', (on, vi, en) => {
    expect(writtenDate(on, 'vi')).toBe(vi);
    expect(writtenDate(on, 'en')).toBe(en);
  });
});

describe(writtenInstant.name, () => {
  it('turns to the next day at midnight in Vietnam, seven hours before UTC', () => {
    expect(writtenInstant('2018-12-31T16:59:59.000Z', 'vi')).toBe('thứ Hai 31/12/2018, 23:59');
    expect(writtenInstant('2018-12-31T17:00:00.000Z', 'vi')).toBe('thứ Ba 01/01/2019, 00:00');
    expect(writtenInstant('2018-12-31T17:00:00.000Z', 'en')).toBe('Tuesday 1 January 2019, 00:00');
  });
});

describe(writtenDeadline.name, () => {
  it('says whose clock it is', () => {
    expect(writtenDeadline('2026-03-12T09:00:00.000Z', 'vi')).toBe('Thứ Năm 12/03/2026, 16:00 (giờ Việt Nam)');
    expect(writtenDeadline('2026-03-12T09:00:00.000Z', 'en')).toBe('Thursday 12 March 2026, 16:00 (Vietnam time)');
  });
});

describe(standaloneDate.name, () => {
  it('begins with a capital letter', () => {
    expect(standaloneDate('2026-03-12', 'vi')).toBe('Thứ Năm 12/03/2026');
  });
});
