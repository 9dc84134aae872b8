import { isLookedFor, type TargetSearch } from './find-targets';

const promise = {
  unitId: 'van-phong',
  state: 'late',
  code: 'ct-1',
  title: 'Hồ sơ giải quyết đúng hạn',
  party: { vi: 'Văn phòng', en: 'Văn phòng' },
  owner: 'Đỗ Thị Ngọc',
} as const;

describe(isLookedFor.name, () => {
  it.each<[TargetSearch, boolean]>([
    [{}, true],
    [{ words: '  ' }, true],
    [{ unitId: 'van-phong' }, true],
    [{ unitId: 'thanh-tra' }, false],
    [{ state: 'late' }, true],
    [{ state: 'met' }, false],
    [{ words: 'ngoc do' }, true],
    [{ words: 'sáng kiến' }, false],
    [{ unitId: 'van-phong', state: 'late', words: 'ho so' }, true],
    [{ unitId: 'van-phong', state: 'met', words: 'ho so' }, false],
  ])('%j: %s', (search, expected) => {
    expect(isLookedFor(promise, search)).toBe(expected);
  });
});
