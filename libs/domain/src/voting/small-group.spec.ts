import * as fc from 'fast-check';
import { publicationWarning, smallGroupWarning } from './small-group';

describe(smallGroupWarning.name, () => {
  it.each([
    [1, 3, 'in-effect-open'],
    [2, 2, 'in-effect-open'],
    [3, 3, 'easily-guessed'],
    [8, 3, 'easily-guessed'],
    [9, 3, null],
    [5, 2, 'easily-guessed'],
    [6, 2, null],
    [60, 3, null],
  ])('of %d voters on %d choices: %s', (entitled, options, code) => {
    expect(smallGroupWarning(entitled, options)?.code ?? null).toBe(code);
  });

  it('says so in a sentence', () => {
    expect(smallGroupWarning(8, 3)?.sentence).toEqual({
      vi: 'Chỉ có 8 người bỏ phiếu cho 3 lựa chọn: đồng nghiệp có thể đoán được ai chọn gì, nhất là khi mọi người chọn giống nhau.',
      en: 'With 8 voting on 3 choices, colleagues may guess who chose what, above all if everybody chooses the same.',
    });
  });

  it('is not needed in a larger group where a smaller one needs none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 2, max: 20 }), (entitled, options) => {
        if (smallGroupWarning(entitled, options) === null) {
          expect(smallGroupWarning(entitled + 1, options)).toBeNull();
        } else {
          expect(entitled < 3 * options).toBe(true);
        }
      }),
    );
  });
});

describe(publicationWarning.name, () => {
  it.each([
    [[40, 0, 0], 'in-effect-open'],
    [[38, 2, 0], 'easily-guessed'],
    [[30, 7, 3], null],
    [[30, 7, 0], null],
    [[0, 0, 0], null],
  ])('of %j: %s', (figures, code) => {
    expect(publicationWarning(figures)?.code ?? null).toBe(code);
  });
});
