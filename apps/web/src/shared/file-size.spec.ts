import { writeSize } from './file-size';

describe(writeSize.name, () => {
  it.each([
    [0, '1 KB'],
    [86_016, '84 KB'],
    [1_258_292, '1,2 MB'],
    [26_214_400, '25 MB'],
    [26_214_401, '25 MB'],
  ])('writes %i bytes as %s', (bytes, written) => {
    expect(writeSize(bytes)).toBe(written);
  });
});
