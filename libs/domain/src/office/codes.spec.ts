import * as fc from 'fast-check';
import { asCode, CODE, freeCode } from './codes';

describe(asCode.name, () => {
  it.each([
    ['Phạm Thị Bích Ngân', 'pham-thi-bich-ngan'],
    [' --Đào & Đỗ-- ', 'dao-do'],
    ['№', ''],
    [`${'a'.repeat(39)} b`, 'a'.repeat(39)],
  ])('makes of “%s” “%s”', (words, code) => {
    expect(asCode(words)).toBe(code);
  });
});

describe(freeCode.name, () => {
  it('counts on where others have it, and takes what is said instead of nothing', () => {
    expect(freeCode('Văn phòng', new Set(['van-phong', 'van-phong-2']), 'don-vi')).toBe('van-phong-3');
    expect(freeCode('№', new Set(['don-vi']), 'don-vi')).toBe('don-vi-2');
  });

  it('always gives a code that is one, and that nobody has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const first = freeCode(words, new Set(), 'nguoi');
        const second = freeCode(words, new Set([first]), 'nguoi');
        expect([first, second].every((code) => CODE.test(code))).toBe(true);
        expect(second).not.toBe(first);
      }),
    );
  });
});
