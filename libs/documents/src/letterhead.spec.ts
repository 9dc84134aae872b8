import { letterhead } from './letterhead';

const OFFICE = {
  name: 'Sở Khoa học và Công nghệ',
  superiorBody: 'Ủy ban nhân dân tỉnh Sông Lam',
  place: 'Sông Lam',
  symbol: 'SKHCN',
};

describe(letterhead.name, () => {
  it('is what the documents print: in capitals, the body above abbreviated, with room for number and day', () => {
    const head = letterhead(OFFICE);
    expect(head.superior.join(' ')).toBe('UBND TỈNH SÔNG LAM');
    expect(head.issuer.join(' ')).toBe('SỞ KHOA HỌC VÀ CÔNG NGHỆ');
    expect(head).toMatchObject({
      state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      motto: 'Độc lập - Tự do - Hạnh phúc',
    });
    expect(head.number).toMatch(/^Số: .+\/TB-SKHCN$/u);
    expect(head.placeAndDate).toMatch(/^Sông Lam, ngày/u);
    for (const share of [head.leftShare, head.issuerRule, head.mottoRule]) {
      expect(share).toBeGreaterThan(0.1);
      expect(share).toBeLessThan(1);
    }
  });

  it('has nothing above an office that stands under nobody', () => {
    expect(letterhead({ ...OFFICE, superiorBody: null }).superior).toEqual([]);
  });
});
