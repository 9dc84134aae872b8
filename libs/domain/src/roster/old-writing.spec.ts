import { readOldWriting } from './old-writing';

describe(readOldWriting.name, () => {
  it.each([
    ['NguyÔn ThÞ Hoµng Anh', 'tcvn3', 'Nguyễn Thị Hoàng Anh'],
    ['Phßng KÕ ho¹ch - Tµi chÝnh', 'tcvn3', 'Phòng Kế hoạch - Tài chính'],
    ['§Æng V¨n ­¬ng', 'tcvn3', 'Đặng Văn ương'],
    ['Nguyeãn Thò Hoaøng Anh', 'vni', 'Nguyễn Thị Hoàng Anh'],
    ['Ñaëng Vaên Phöôùc', 'vni', 'Đặng Văn Phước'],
    ['Phoøng Keá hoaïch', 'vni', 'Phòng Kế hoạch'],
    ['Nguyá»…n Thá»‹ HoÃ i', 'utf8-misread', null],
    ['Trần Đình Khải'.replace(/./gu, (sign) => Buffer.from(sign).toString('latin1')), 'utf8-misread', 'Trần Đình Khải'],
  ])('reads %s as %s', (text, writing, meant) => {
    const read = readOldWriting(text);
    if (meant === null) return expect(read).toBeNull();
    expect(read).toEqual({ writing, meant });
  });

  it.each([
    'Nguyễn Thị Hoàng Anh',
    'Trưởng phòng Kế hoạch - Tài chính, Chủ tịch Công đoàn cơ sở',
    'Chi cục Tiêu chuẩn Đo lường Chất lượng',
    'Müller, José Peña',
    'Thúy',
    'Khuyến',
    'Quỳnh Giang',
    'Hoàng Oanh',
    'Nghiêm Xuân Thượng',
    'Y Êban',
    'Đắk Lắk',
    'khúc khuỷu',
    'Nguyệt',
    'giêng',
    'quyết',
    'uống',
    'Huỳnh',
    'plain words',
    '',
  ])('leaves %s alone', (text) => {
    expect(readOldWriting(text)).toBeNull();
  });
});
