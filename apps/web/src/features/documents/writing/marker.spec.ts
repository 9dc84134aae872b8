import { readMarker } from './marker';

describe(readMarker.name, () => {
  it.each([
    ['Điều 3. Phạm vi điều chỉnh', 'article', undefined, 'Phạm vi điều chỉnh'],
    ['ĐIỀU 12: Hiệu lực', 'article', undefined, 'Hiệu lực'],
    ['Điều 4.', 'article', undefined, ''],
    ['2. Mức khoán', 'clause', undefined, 'Mức khoán'],
    ['12) Mức khoán', 'clause', undefined, 'Mức khoán'],
    ['đ) Hồ sơ', 'point', undefined, 'Hồ sơ'],
    ['Chương II', 'heading', 'chapter', ''],
    ['CHƯƠNG IV. QUY ĐỊNH CỤ THỂ', 'heading', 'chapter', 'QUY ĐỊNH CỤ THỂ'],
    ['Mục 2. Chi hội nghị', 'heading', 'section', 'Chi hội nghị'],
    ['Phần thứ nhất', 'heading', 'part', ''],
    ['III. Phương hướng', 'heading', 'group', 'Phương hướng'],
  ] as const)('recognises the beginning of “%s”', (line, kind, level, rest) => {
    expect(readMarker(line)).toEqual({ kind, ...(level && { level }), rest });
    // The same word typed with its accents beside the letters.
    expect(readMarker(line.normalize('NFD'))).toEqual({ kind, ...(level && { level }), rest });
  });

  it.each([
    'Điều kiện làm việc',
    'Điều chỉnh kế hoạch',
    'Mục tiêu năm 2026',
    'Phần lớn cán bộ',
    '1.500.000 đồng',
    '2026',
    '1.1. Tiểu mục',
    'w) Không có trong bảng chữ cái',
    'V',
    '- Gạch đầu dòng',
  ])('leaves “%s” as it is', (line) => {
    expect(readMarker(line)).toBeNull();
  });
});
