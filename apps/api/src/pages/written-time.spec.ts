import { writtenInstant, writtenSize } from './written-time';

describe(writtenInstant.name, () => {
  it('tells the time on a clock in Vietnam, also when that is the next day', () => {
    expect(writtenInstant('2026-03-12T09:00:00.000Z', 'vi')).toBe('16:00 thứ Năm 12/03/2026');
    expect(writtenInstant('2026-03-12T17:30:00.000Z', 'en')).toBe('00:30 on Friday 13 March 2026');
  });
});

describe(writtenSize.name, () => {
  it.each([
    [1, '1 KB', '1 KB'],
    [184_320, '180 KB', '180 KB'],
    [1_234_567, '1,2 MB', '1.2 MB'],
    [26_214_400, '25 MB', '25 MB'],
  ])('writes %i bytes', (bytes, vi, en) => {
    expect(writtenSize(bytes, 'vi')).toBe(vi);
    expect(writtenSize(bytes, 'en')).toBe(en);
  });
});
