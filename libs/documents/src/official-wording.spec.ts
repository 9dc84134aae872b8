import {
  addresseeLines,
  capitals,
  closed,
  closedBases,
  dateWords,
  hourWords,
  momentWords,
  numberLine,
  padded,
  placeAndDate,
  recipientLines,
} from './official-wording';
import { resolutionDocument } from './resolution-document';
import { resolutionFacts } from './sample-facts.factory';

describe('the wording of official documents', () => {
  it.each([
    ['2019-01-05', 'ngày 05 tháng 01 năm 2019'],
    ['2018-02-28', 'ngày 28 tháng 02 năm 2018'],
    ['2024-03-09', 'ngày 09 tháng 3 năm 2024'],
    ['2025-06-15', 'ngày 15 tháng 6 năm 2025'],
    ['2026-12-31', 'ngày 31 tháng 12 năm 2026'],
    [null, 'ngày …… tháng …… năm ……'],
  ])('writes %s with a zero before days below ten and the first two months only', (date, words) => {
    expect(dateWords(date)).toBe(words);
  });

  it('tells the time in Vietnam, whatever the clock of the machine', () => {
    expect(momentWords('2018-12-27T18:05:00.000Z')).toBe('01 giờ 05 phút, ngày 28 tháng 12 năm 2018');
    expect(hourWords('2018-12-28T04:35:00.000Z')).toBe('11 giờ 35 phút');
  });

  it('leaves room for a time that is not known', () => {
    expect(momentWords(null)).toBe('…… giờ ……, ngày …… tháng …… năm ……');
  });

  it('puts a zero before figures below ten', () => {
    expect([0, 9, 10, 123].map(padded)).toEqual(['00', '09', '10', '123']);
  });

  it.each([
    [{ number: 5, symbol: 'NQ-SKHCN' }, 'Số: 05/NQ-SKHCN'],
    [{ number: 120, symbol: 'BC-SKHCN' }, 'Số: 120/BC-SKHCN'],
    [{ number: null, symbol: 'BB-SKHCN' }, 'Số: ……/BB-SKHCN'],
    [{ number: null, symbol: null }, ''],
  ])('writes number and symbol of %j', (register, line) => {
    expect(numberLine({ ...resolutionDocument(resolutionFacts()), ...register })).toBe(line);
  });

  it('sets a comma between place and date', () => {
    const document = resolutionDocument(resolutionFacts());
    expect(placeAndDate(document)).toBe('Sông Lam, ngày 02 tháng 01 năm 2019');
  });

  it('closes every ground with a semicolon and the last one with a full stop', () => {
    expect(closedBases(['Căn cứ A;', 'Căn cứ B.', 'Căn cứ C; '])).toEqual(['Căn cứ A;', 'Căn cứ B;', 'Căn cứ C.']);
  });

  it('closes a single ground with a full stop', () => {
    expect(closedBases(['Căn cứ A'])).toEqual(['Căn cứ A.']);
  });

  it('lists recipients with dashes and ends with the file copy', () => {
    expect(recipientLines(['Như Điều 4', 'Lưu: VT, VP (03 bản)'])).toEqual([
      '- Như Điều 4;',
      '- Lưu: VT, VP (03 bản).',
    ]);
  });

  it('writes one addressee on the line of the label and several below it', () => {
    expect(addresseeLines(['Giám đốc Sở'])).toEqual(['Kính gửi: Giám đốc Sở']);
    expect(addresseeLines(['A', 'B'])).toEqual(['Kính gửi:', '- A;', '- B.']);
    expect(addresseeLines([])).toEqual([]);
  });

  it('closes a text with the mark of its end once', () => {
    expect(closed('Nghị quyết này có hiệu lực.')).toBe('Nghị quyết này có hiệu lực./.');
    expect(closed('Đã xong./.')).toBe('Đã xong./.');
  });

  it('writes capitals with their marks', () => {
    expect(capitals('Sở Khoa học và Công nghệ, đường Nguyễn Huệ')).toBe('SỞ KHOA HỌC VÀ CÔNG NGHỆ, ĐƯỜNG NGUYỄN HUỆ');
  });
});
