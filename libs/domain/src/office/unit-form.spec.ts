import { checkUnit, codeOfUnit, mayRemoveUnit, unitRefusalSentence, type KnownUnit, type UnitForm } from './unit-form';

const UNITS: readonly KnownUnit[] = [
  { id: 'u-vp', code: 'vp', name: 'Văn phòng Sở', symbol: null },
  { id: 'u-kh', code: 'khtc', name: 'Phòng Kế hoạch - Tài chính', symbol: 'KHTC' },
];
const FORM: UnitForm = { code: null, name: 'Phòng Quản lý Khoa học', symbol: null, advisory: false };
const found = (form: Partial<UnitForm>, id: string | null = null) =>
  checkUnit({ ...FORM, ...form }, id, UNITS).map(({ field, code, proposal }) => [field, code, proposal]);

describe(checkUnit.name, () => {
  it.each<[string, Partial<UnitForm>, unknown[][]]>([
    ['nothing wrong', {}, []],
    ['no name', { name: '  ' }, [['name', 'missing', null]]],
    ['a name that is too long', { name: 'x'.repeat(201) }, [['name', 'too-long', null]]],
    ['a name that another has', { name: 'phong ke hoach - tai chinh' }, [['name', 'name-taken', null]]],
    ['a code with capitals', { code: 'QL KH' }, [['code', 'code-invalid', 'ql-kh']]],
    ['a code that another has', { code: 'vp' }, [['code', 'code-taken', 'qlkh']]],
    ['a symbol with spaces', { symbol: 'ql kh' }, [['symbol', 'symbol-invalid', 'QK']]],
    ['a symbol that another has', { symbol: 'KHTC' }, [['symbol', 'symbol-taken', null]]],
    ['the initials that another goes by', { symbol: 'VP' }, [['symbol', 'symbol-taken', null]]],
  ])('finds %s', (_, form, expected) => {
    expect(found(form)).toEqual(expected);
  });

  it('lets a unit keep what it has', () => {
    expect(found({ name: 'Phòng Kế hoạch - Tài chính', symbol: 'KHTC', code: 'khtc' }, 'u-kh')).toEqual([]);
  });
});

describe(codeOfUnit.name, () => {
  it.each([
    ['Phòng Quản lý Khoa học', null, 'qlkh'],
    ['Phòng Kế hoạch - Tài chính', null, 'khtc-2'],
    ['Đội Điều tra', null, 'ddt'],
    ['Phòng Quản lý Khoa học', ' khcn ', 'khcn'],
  ])('%s, given %s, is %s', (name, code, expected) => {
    expect(codeOfUnit({ ...FORM, name, code }, UNITS)).toBe(expected);
  });
});

describe(mayRemoveUnit.name, () => {
  it.each([
    [{ people: 0, openConferences: [], isOnRecord: false }, null],
    [{ people: 2, openConferences: ['Hội nghị 2026'], isOnRecord: true }, 'unit-has-people'],
    [{ people: 0, openConferences: ['Hội nghị 2026'], isOnRecord: true }, 'unit-in-use'],
    [{ people: 0, openConferences: [], isOnRecord: true }, 'unit-on-record'],
  ])('%j: %s', (traces, expected) => {
    const may = mayRemoveUnit(traces);
    expect(may.ok ? null : may.refusal.code).toBe(expected);
    if (!may.ok) expect(unitRefusalSentence(may.refusal).vi).not.toBe(unitRefusalSentence(may.refusal).en);
  });
});
